package io.mayfly.gateway.smtp.hook;

import io.mayfly.gateway.smtp.Reply;
import org.apache.commons.configuration2.Configuration;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.james.core.MailAddress;
import org.apache.james.core.MaybeSender;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.RcptHook;

/**
 * Puts an end to the recipients of one transaction, with a 452 on which clients send the rest in another one
 * (RFC 5321 §4.5.3.1.10).
 *
 * <pre>{@code <handler class="LimitRecipients"><max>1000</max></handler>}</pre>
 */
final class LimitRecipients implements RcptHook {

    private static final int LEAST_BY_RFC = 100;
    private static final Reply TOO_MANY = new Reply("452", "4.5.3", "Too many recipients, send the rest separately");

    private int max;

    @Override
    public void init(Configuration configuration) throws ConfigurationException {
        max = configuration.getInt("max");
        if (max < LEAST_BY_RFC) {
            throw new ConfigurationException("LimitRecipients: max is " + max + ", RFC 5321 asks for 100 at least");
        }
    }

    @Override
    public HookResult doRcpt(SMTPSession session, MaybeSender sender, MailAddress recipient) {
        return session.getRcptCount() >= max ? TOO_MANY.toRefusal() : HookResult.DECLINED;
    }
}
