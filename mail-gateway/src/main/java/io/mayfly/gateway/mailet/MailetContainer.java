package io.mayfly.gateway.mailet;

import java.lang.reflect.Proxy;
import org.apache.commons.configuration2.HierarchicalConfiguration;
import org.apache.commons.configuration2.tree.ImmutableNode;
import org.apache.james.mailetcontainer.api.MailProcessor;
import org.apache.james.mailetcontainer.api.MailetLoader;
import org.apache.james.mailetcontainer.api.MatcherLoader;
import org.apache.james.mailetcontainer.impl.MailetProcessorImpl;
import org.apache.james.mailetcontainer.lib.AbstractStateCompositeProcessor;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.mailet.MailetContext;

/** James's mailet container, run on the calling thread with the processors that {@code mailetcontainer.xml} declares. */
public final class MailetContainer extends AbstractStateCompositeProcessor {

    /** A part that a matcher splits off has a copy of the content, which James would put into a plain file from 100 KiB on. */
    static {
        System.setProperty("james.message.memory.threshold", String.valueOf(Integer.MAX_VALUE));
    }

    private final MetricFactory metrics;
    private final MailetLoader mailets;
    private final MatcherLoader matchers;

    public MailetContainer(MetricFactory metrics, MailetLoader mailets, MatcherLoader matchers) {
        this.metrics = metrics;
        this.mailets = mailets;
        this.matchers = matchers;
    }

    /** Reads the {@code mailetcontainer} element and makes what it declares; fails when something is wrong with it. */
    public void start(HierarchicalConfiguration<ImmutableNode> configuration) throws Exception {
        configure(configuration.configurationAt("processors"));
        init();
    }

    @Override
    protected MailProcessor createMailProcessor(String state, HierarchicalConfiguration<ImmutableNode> configuration)
            throws Exception {
        MailetProcessorImpl processor = new MailetProcessorImpl(metrics);
        processor.setMailetContext(noContext());
        processor.setMailetLoader(mailets);
        processor.setMatcherLoader(matchers);
        processor.setRootMailProcessor(this);
        processor.configure(configuration);
        processor.init();
        return processor;
    }

    /** The gateway neither sends nor bounces mail, so a mailet that asks for it is refused. */
    private static MailetContext noContext() {
        return (MailetContext) Proxy.newProxyInstance(
                MailetContext.class.getClassLoader(),
                new Class<?>[] {MailetContext.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException("The gateway offers mailets no " + method.getName());
                });
    }
}
