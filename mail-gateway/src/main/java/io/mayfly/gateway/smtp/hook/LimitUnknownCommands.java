package io.mayfly.gateway.smtp.hook;

import io.mayfly.gateway.smtp.Reply;
import org.apache.commons.configuration2.Configuration;
import org.apache.james.protocols.api.ProtocolSession.AttachmentKey;
import org.apache.james.protocols.api.ProtocolSession.State;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.UnknownHook;

/**
 * Ends a connection that only sends nonsense, such as another protocol's.
 *
 * <pre>{@code <handler class="LimitUnknownCommands"><max>10</max></handler>}</pre>
 */
final class LimitUnknownCommands implements UnknownHook {

    private static final AttachmentKey<Integer> COUNT = AttachmentKey.of("mayfly.unknownCommands", Integer.class);
    private static final Reply TOO_MANY = new Reply("421", "4.7.0", "Too many unknown commands, closing");

    private int max;

    @Override
    public void init(Configuration configuration) {
        max = configuration.getInt("max");
    }

    @Override
    public HookResult doUnknown(SMTPSession session, String command) {
        int count = session.getAttachment(COUNT, State.Connection).orElse(0) + 1;
        session.setAttachment(COUNT, count, State.Connection);
        return count > max ? TOO_MANY.toLastRefusal() : HookResult.DECLINED;
    }
}
