package io.mayfly.gateway.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.configuration2.HierarchicalConfiguration;
import org.apache.commons.configuration2.XMLConfiguration;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.commons.configuration2.io.FileHandler;
import org.apache.commons.configuration2.tree.ImmutableNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The configuration files: the operator's in a folder, ours from the package where there is none. */
public record Configurations(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(Configurations.class);

    public HierarchicalConfiguration<ImmutableNode> read(String name) throws IOException, ConfigurationException {
        try (InputStream in = open(name)) {
            XMLConfiguration configuration = new XMLConfiguration();
            new FileHandler(configuration).load(in);
            return configuration;
        }
    }

    private InputStream open(String name) throws IOException {
        Path own = folder.resolve(name);
        if (Files.exists(own)) {
            LOG.info("Configured by {}", own);
            return Files.newInputStream(own);
        }
        return Objects.requireNonNull(Configurations.class.getResourceAsStream("/" + name), name);
    }
}
