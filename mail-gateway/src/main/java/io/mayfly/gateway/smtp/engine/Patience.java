package io.mayfly.gateway.smtp.engine;

import java.time.Duration;
import org.apache.commons.configuration2.HierarchicalConfiguration;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.commons.configuration2.tree.ImmutableNode;

/**
 * What a client may ask of us before it is sent away.
 *
 * @param idle without a byte from it, while we wait for one
 * @param beforeMail from the connection, or from its last message, to MAIL
 * @param beforeContent the same to DATA
 * @param content from DATA to the lone dot
 * @param junkCommands commands that bring no message nearer, counted anew after each message; 0 is no limit
 */
record Patience(Duration idle, Duration beforeMail, Duration beforeContent, Duration content, int junkCommands) {

    /** Reads an element of {@code smtpserver.xml}; times are whole seconds. */
    static Patience in(HierarchicalConfiguration<ImmutableNode> configuration, String element)
            throws ConfigurationException {
        return new Patience(
                seconds(configuration, element + ".idle"),
                seconds(configuration, element + ".beforeMail"),
                seconds(configuration, element + ".beforeContent"),
                seconds(configuration, element + ".content"),
                configuration.getInt(element + ".junkCommands"));
    }

    private static Duration seconds(HierarchicalConfiguration<ImmutableNode> configuration, String key)
            throws ConfigurationException {
        int seconds = configuration.getInt(key, 0);
        if (seconds <= 0) {
            throw new ConfigurationException("smtpserver.xml: " + key + " must be given, in whole seconds above 0");
        }
        return Duration.ofSeconds(seconds);
    }

    boolean isExceededBy(int junk) {
        return junkCommands > 0 && junk > junkCommands;
    }
}
