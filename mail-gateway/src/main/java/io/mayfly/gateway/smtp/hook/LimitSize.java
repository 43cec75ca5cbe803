package io.mayfly.gateway.smtp.hook;

import io.mayfly.gateway.smtp.Reply;
import java.util.List;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.core.esmtp.EhloExtension;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.MailParametersHook;

/**
 * Announces {@code maxmessagesize} and refuses a bigger {@code SIZE=} at MAIL (RFC 1870). Content that turns out to be
 * bigger is refused after it, by the command that collects it.
 *
 * <pre>{@code <handler class="LimitSize"/>}</pre>
 */
final class LimitSize implements MailParametersHook, EhloExtension {

    private static final int MOST_DIGITS = 20;

    @Override
    public List<String> getImplementedEsmtpFeatures(SMTPSession session) {
        return List.of("SIZE " + session.getConfiguration().getMaxMessageSize());
    }

    @Override
    public String[] getMailParamNames() {
        return new String[] {"SIZE"};
    }

    @Override
    public HookResult doMailParameter(SMTPSession session, String name, String value) {
        if (value.isEmpty() || value.length() > MOST_DIGITS || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Reply.BAD_PARAMETER.toRefusal();
        }
        boolean tooBig = value.length() > String.valueOf(Long.MAX_VALUE).length() - 1
                || Long.parseLong(value) > session.getConfiguration().getMaxMessageSize();
        return tooBig ? Reply.TOO_BIG.toRefusal() : HookResult.DECLINED;
    }
}
