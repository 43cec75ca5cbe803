package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.Component;
import io.mayfly.kernel.MessageId;
import io.mayfly.webapp.console.component.Confirmation;
import io.mayfly.webapp.console.component.HeldDeletions;
import io.mayfly.webapp.console.component.Notice;
import io.mayfly.webapp.console.component.UndoNotice;
import java.util.List;

/** Deletes messages, one or several: asked for in words, and undone for a while, like deletions of addresses. */
final class MessageDeletions {
    private final AddressMail mail;
    private final Component speaker;
    private final Runnable done;

    /**
     * @param speaker whose language is spoken
     * @param done runs when something has changed about what is going
     */
    MessageDeletions(AddressMail mail, Component speaker, Runnable done) {
        this.mail = mail;
        this.speaker = speaker;
        this.done = done;
    }

    /** @param held runs once they are going */
    void ask(List<MessageId> messages, Runnable held) {
        Confirmation.ask(
                speaker.getTranslation("message.delete.question", messages.size()),
                speaker.getTranslation("message.delete.consequence", HeldDeletions.WHILE.toSeconds()),
                speaker.getTranslation("message.delete.deed", messages.size()),
                () -> {
                    hold(messages);
                    held.run();
                });
    }

    private void hold(List<MessageId> messages) {
        mail.delete(messages, failed -> {
            if (failed > 0) {
                Notice.refused(speaker.getTranslation("message.undeleted", failed));
            }
            done.run();
        });
        UndoNotice.show(
                speaker.getTranslation("message.going", messages.size()), HeldDeletions.WHILE, () -> undo(messages));
        done.run();
    }

    /** Takes back what is held back still. */
    void undo(List<MessageId> messages) {
        int kept = mail.keep(messages);
        if (kept == messages.size()) {
            Notice.done(speaker.getTranslation("message.kept", messages.size()));
        } else {
            Notice.refused(speaker.getTranslation("message.late", messages.size() - kept));
        }
        done.run();
    }
}
