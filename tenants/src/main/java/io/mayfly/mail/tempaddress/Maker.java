package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.MemberId;

/** Who made an address: the member whose limits it counts against, and what to show (the person or their API key). */
record Maker(MemberId member, String kind, String name) {
    static Maker of(Caller caller) {
        return new Maker(
                caller.member(), caller.actor().kind().name(), caller.actor().name());
    }
}
