package io.mayfly.gateway.observe;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FloodGuardTest {

    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger logger = context.getLogger("noisy");

    @BeforeEach
    void guard() {
        FloodGuard guard = new FloodGuard();
        guard.setPerMinute(5);
        guard.setMailPerMinute(50);
        guard.setRefusedPerMinute(20);
        guard.start();
        context.addTurboFilter(guard);
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.WARN);
    }

    @Test
    void silencesOneStatementAndNotTheOthers() {
        for (int i = 0; i < 1000; i++) {
            logger.warn("provoked {}", i);
        }
        logger.warn("something else");

        assertThat(lines.list)
                .hasSize(6)
                .last()
                .extracting(ILoggingEvent::getMessage)
                .isEqualTo("something else");
    }

    @Test
    void silencesStatementsWhoseFormatIsBuiltFromInput() {
        for (int i = 0; i < 10_000; i++) {
            logger.warn("provoked " + i);
        }

        assertThat(lines.list).hasSizeLessThan(600);
    }

    @Test
    void givesMailThatIsTakenAndMailThatIsRefusedBudgetsOfTheirOwn() {
        Logger taken = context.getLogger(MailLog.NAME);
        Logger refused = context.getLogger(MailLog.REFUSED);
        taken.addAppender(lines);
        taken.setLevel(Level.INFO);

        for (int i = 0; i < 1000; i++) {
            taken.info("taken {}", i);
            refused.info("refused {}", i);
        }

        assertThat(lines.list).filteredOn("message", "taken {}").hasSize(50);
        assertThat(lines.list).filteredOn("message", "refused {}").hasSize(20);
    }

    @Test
    void leavesWhatIsNotLoggedAlone() {
        for (int i = 0; i < 100; i++) {
            logger.info("not logged {}", i);
        }

        assertThat(lines.list).isEmpty();
    }
}
