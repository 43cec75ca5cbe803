package io.mayfly.webapp.composition;

import io.mayfly.foundation.Foundation;
import io.mayfly.foundation.audit.CountAuditEntries;
import io.mayfly.foundation.audit.ReadAuditLog;
import io.mayfly.foundation.audit.ShowAuditEntry;
import io.mayfly.foundation.database.Ground;
import io.mayfly.foundation.event.ChangeFeed;
import io.mayfly.foundation.event.ReadEvents;
import io.mayfly.foundation.idempotency.AnswerOnce;
import io.mayfly.foundation.idempotency.ForgetOldAnswers;
import io.mayfly.foundation.idempotency.persistence.IdempotencyWiring;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What happened, who did it, and answers given once. */
@ApplicationScoped
class FoundationComposition {
    @Produces
    @Singleton
    IdempotencyWiring idempotencyWiring(Ground ground) {
        return new IdempotencyWiring(ground);
    }

    @Produces
    AnswerOnce answerOnce(IdempotencyWiring idempotency) {
        return idempotency.answerOnce();
    }

    @Produces
    ForgetOldAnswers forgetOldAnswers(IdempotencyWiring idempotency) {
        return idempotency.forgetOldAnswers();
    }

    @Produces
    ReadAuditLog readAuditLog(Foundation foundation, TempAddressWiring tempAddress) {
        return foundation.audit().readAuditLog(tempAddress.addressNames(), foundation.nameHashes());
    }

    @Produces
    ShowAuditEntry showAuditEntry(Foundation foundation, TempAddressWiring tempAddress) {
        return foundation.audit().showAuditEntry(tempAddress.addressNames());
    }

    @Produces
    CountAuditEntries countAuditEntries(Foundation foundation) {
        return foundation.audit().countAuditEntries(foundation.nameHashes());
    }

    @Produces
    ReadEvents readEvents(Foundation foundation) {
        return foundation.event().readEvents();
    }

    @Produces
    ChangeFeed changeFeed(Foundation foundation) {
        return foundation.event().changeFeed();
    }
}
