package io.mayfly.gateway.smtp.engine;

import io.mayfly.gateway.tls.TlsIdentity;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.commons.configuration2.HierarchicalConfiguration;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.commons.configuration2.tree.ImmutableNode;
import org.apache.james.protocols.lib.handler.ProtocolHandlerLoader;
import org.apache.james.protocols.netty.AbstractChannelPipelineFactory;
import org.apache.james.smtpserver.netty.SMTPServer;
import org.jspecify.annotations.Nullable;

/**
 * James's SMTP server with our own way of talking to clients: it reads {@code smtpserver.xml} and wires the handlers
 * declared there as James does, and each connection then is a {@link Conversation}. It knows no user, no relaying and no
 * authentication.
 */
public final class MailServer extends SMTPServer {

    private static final int SECONDS_TO_WAIT_FOR_WORKER = 4;
    private static final int MILLIS_BETWEEN_LOOKS = 500;

    private final InetSocketAddress address;
    private final TlsIdentity identity;
    private final Conversations.Resources resources;
    private String[] tlsProtocols = {};
    private ConnectionLimits.Numbers connections = new ConnectionLimits.Numbers(0, 0, 0, 0);
    private @Nullable Patience ordinary;
    private @Nullable Patience whenCrowded;
    private @Nullable ScheduledFuture<?> looks;
    private @Nullable Conversations conversations;
    private @Nullable Channel listener;

    public MailServer(
            InetSocketAddress address,
            TlsIdentity identity,
            Workers workers,
            ContentIntake intake,
            ProtocolHandlerLoader handlers) {
        super(new UncountedByJames());
        this.address = address;
        this.identity = identity;
        this.resources = new Conversations.Resources(workers, intake);
        setProtocolHandlerLoader(handlers);
    }

    /** Reads the {@code smtpserver} element and listens. */
    public void start(HierarchicalConfiguration<ImmutableNode> configuration) throws Exception {
        configuration.setProperty("tls.certificates", identity.certificate().toString());
        configuration.setProperty("tls.privateKey", identity.privateKey().toString());
        configure(configuration);
        setListenAddresses(address);
        init();
    }

    /** The port that is listened on. */
    public int port() {
        return getPort();
    }

    /** Whether new clients are welcome. */
    public boolean isTakingMail() {
        return isStarted() && conversations != null && !conversations.isClosing();
    }

    /** The number of clients that are talked to. */
    public int sessions() {
        return conversations == null ? 0 : conversations.count();
    }

    /** Accepts no more connections, lets what is under way come to its end, at most for the given time, and stops. */
    public void stop(Duration patience) throws InterruptedException {
        if (listener != null && conversations != null) {
            listener.close().sync();
            conversations.close();
            conversations.awaitEnd(patience);
        }
        if (looks != null) {
            looks.cancel(false);
        }
        setGracefulShutdown(false);
        destroy();
    }

    @Override
    public void doConfigure(HierarchicalConfiguration<ImmutableNode> configuration) throws ConfigurationException {
        super.doConfigure(configuration);
        tlsProtocols = configuration.getStringArray("tls.supportedProtocols.protocol");
        ordinary = Patience.in(configuration, "patience");
        whenCrowded = Patience.in(configuration, "crowded.patience");
        connections = new ConnectionLimits.Numbers(
                connectionLimit,
                connPerIP,
                configuration.getInt("crowded.from"),
                configuration.getInt("crowded.connectionLimitPerIP"));
    }

    @Override
    protected void buildSSLContext() throws Exception {
        encryption = StartTls.of(identity, List.of(tlsProtocols));
    }

    @Override
    protected void preInit() throws Exception {
        super.preInit();
        conversations = new Conversations(
                new SMTPHandlerConfigurationDataImpl(),
                getProtocolHandlerChain(),
                this::getEncryption,
                resources,
                new Conversations.Rules(
                        connections,
                        Objects.requireNonNull(ordinary),
                        Objects.requireNonNull(whenCrowded),
                        Duration.ofSeconds(SECONDS_TO_WAIT_FOR_WORKER)));
        looks = GlobalEventExecutor.INSTANCE.scheduleAtFixedRate(
                conversations::endOverdue, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    /** Operators look at {@code /metrics}, not at JMX. */
    @Override
    protected void registerMBean() {
        // deliberately nothing
    }

    @Override
    protected void unregisterMBean() {
        // deliberately nothing
    }

    @Override
    protected void configureBootstrap(ServerBootstrap bootstrap) {
        super.configureBootstrap(bootstrap);
        bootstrap.handler(new ChannelInboundHandlerAdapter() {
            @Override
            public void handlerAdded(ChannelHandlerContext ctx) {
                listener = ctx.channel();
            }
        });
    }

    @Override
    protected AbstractChannelPipelineFactory<SocketChannel> createPipelineFactory() {
        Conversations ours = Objects.requireNonNull(conversations);
        return new AbstractChannelPipelineFactory<>(getFrameHandlerFactory(), getExecutorGroup()) {
            @Override
            protected void initChannel(SocketChannel channel) {
                ours.begin(channel);
            }

            @Override
            protected ChannelInboundHandlerAdapter createHandler() {
                throw new IllegalStateException("A conversation makes its own handlers");
            }
        };
    }
}
