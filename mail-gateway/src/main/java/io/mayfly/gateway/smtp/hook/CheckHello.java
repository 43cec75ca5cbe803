package io.mayfly.gateway.smtp.hook;

import io.mayfly.gateway.smtp.Reply;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HeloHook;
import org.apache.james.protocols.smtp.hook.HookResult;

/**
 * Refuses a HELO or EHLO name that could not stand in a reply or a Received field: blank, too long, or not printable.
 *
 * <pre>{@code <handler class="CheckHello"/>}</pre>
 */
final class CheckHello implements HeloHook {

    private static final int LONGEST_DOMAIN = 255;

    @Override
    public HookResult doHelo(SMTPSession session, String name) {
        boolean good = !name.isBlank()
                && name.length() <= LONGEST_DOMAIN
                && name.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        return good ? HookResult.DECLINED : Reply.BAD_PARAMETER.toRefusal();
    }
}
