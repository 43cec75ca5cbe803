package io.mayfly.mail.message;

import io.mayfly.kernel.MessageId;
import io.mayfly.mail.message.content.Summary;
import io.mayfly.mail.tempaddress.TempAddress;
import java.time.Instant;

/** A message as lists show it. {@code expiresAt} is the end of the address's lease, by which it is destroyed. */
public record MessageDetails(
        MessageId id,
        String address,
        Message.Arrival arrival,
        Summary summary,
        Verdicts verdicts,
        boolean read,
        Instant expiresAt) {
    static MessageDetails of(Message message, MessageFacts facts, TempAddress address) {
        return new MessageDetails(
                message.id(),
                address.address(),
                message.arrival(facts),
                message.summary(facts),
                message.verdicts(),
                message.isSeen(),
                address.expiresAt());
    }
}
