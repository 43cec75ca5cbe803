package io.mayfly.tempaddress;

import io.mayfly.address.LocalPart;

/** Makes up a name that a person may take or roll again. */
public final class SuggestLocalPart {
    public LocalPart suggest() {
        return LocalPart.of(NameFormat.WORDS.next());
    }
}
