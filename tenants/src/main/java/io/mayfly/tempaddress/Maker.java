package io.mayfly.tempaddress;

import io.mayfly.access.Caller;
import io.mayfly.organisation.MemberId;

/** Who made an address: the member whose limits it counts against, and what to show (the person or their API key). */
record Maker(MemberId member, String kind, String name) {
    static Maker of(Caller caller) {
        return new Maker(
                caller.member(), caller.actor().kind().name(), caller.actor().name());
    }
}
