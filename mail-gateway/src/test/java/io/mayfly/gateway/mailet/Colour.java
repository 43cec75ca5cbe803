package io.mayfly.gateway.mailet;

import io.mayfly.gateway.transaction.Verdict;

/** What a test finds out about a mail: sealed, so found by the interface and not by the case. */
sealed interface Colour extends Verdict {

    record Red(String shade) implements Colour {}
}
