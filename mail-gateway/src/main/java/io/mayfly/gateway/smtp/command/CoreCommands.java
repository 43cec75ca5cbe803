package io.mayfly.gateway.smtp.command;

import java.util.List;
import java.util.stream.Stream;
import org.apache.james.protocols.api.handler.CommandDispatcher;
import org.apache.james.protocols.lib.handler.HandlersPackage;
import org.apache.james.protocols.smtp.core.ExpnCmdHandler;
import org.apache.james.protocols.smtp.core.HeloCmdHandler;
import org.apache.james.protocols.smtp.core.HelpCmdHandler;
import org.apache.james.protocols.smtp.core.NoopCmdHandler;
import org.apache.james.protocols.smtp.core.QuitCmdHandler;
import org.apache.james.protocols.smtp.core.RsetCmdHandler;
import org.apache.james.protocols.smtp.core.WelcomeMessageHandler;
import org.apache.james.protocols.smtp.core.esmtp.EhloCmdHandler;

/** The commands of a receiving MX: what RFC 5321 §4.5.1 asks for and STARTTLS; no AUTH, no relaying. */
final class CoreCommands implements HandlersPackage {

    @Override
    public List<String> getHandlers() {
        return Stream.of(
                        WelcomeMessageHandler.class,
                        CommandDispatcher.class,
                        EhloCmdHandler.class,
                        HeloCmdHandler.class,
                        StartTlsCommand.class,
                        MailCommand.class,
                        RcptCommand.class,
                        DataCommand.class,
                        RsetCmdHandler.class,
                        NoopCmdHandler.class,
                        QuitCmdHandler.class,
                        VrfyCommand.class,
                        ExpnCmdHandler.class,
                        HelpCmdHandler.class,
                        UnknownCommand.class)
                .map(Class::getName)
                .toList();
    }
}
