package io.mayfly.gateway.wiring;

import com.zaxxer.hikari.HikariDataSource;
import io.mayfly.account.member.persistence.MemberWiring;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.account.policy.persistence.PolicyWiring;
import io.mayfly.foundation.Foundation;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.audit.persistence.AuditWiring;
import io.mayfly.foundation.database.Ground;
import io.mayfly.foundation.database.HibernateTransaction;
import io.mayfly.foundation.database.SchemaGuard;
import io.mayfly.foundation.database.SingleReads;
import io.mayfly.foundation.vault.FileMasterKey;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.persistence.MailDomainWiring;
import io.mayfly.mail.message.persistence.MessageWiring;
import io.mayfly.mail.message.store.persistence.ContentWiring;
import io.mayfly.mail.receiving.DecideRecipient;
import io.mayfly.mail.receiving.DeliverMessage;
import io.mayfly.mail.receiving.FindPostmaster;
import io.mayfly.mail.receiving.FingerprintAddress;
import io.mayfly.mail.receiving.NoteRefusedMail;
import io.mayfly.mail.receiving.RehearseDelivery;
import io.mayfly.mail.receiving.persistence.ReceivingWiring;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The use cases that the gateway needs, over the database. It starts and stays while the database is away. */
public final class Backend implements AutoCloseable {

    private static final int SECONDS_TO_ANSWER = 1;
    private static final List<Class<?>> ENTITIES = Stream.of(
                    OrganisationWiring.ENTITIES,
                    MemberWiring.ENTITIES,
                    MailDomainWiring.ENTITIES,
                    TempAddressWiring.ENTITIES,
                    MessageWiring.ENTITIES,
                    AuditWiring.ENTITIES)
            .<Class<?>>flatMap(List::stream)
            .toList();

    private final HikariDataSource dataSource;
    private final HikariDataSource reads;
    private final HibernateTransaction transaction;
    private final SchemaGuard schema;
    private final ReceivingWiring receiving;

    private Backend(
            HikariDataSource dataSource,
            HikariDataSource reads,
            HibernateTransaction transaction,
            SchemaGuard schema,
            ReceivingWiring receiving) {
        this.dataSource = dataSource;
        this.reads = reads;
        this.transaction = transaction;
        this.schema = schema;
        this.receiving = receiving;
    }

    public static Backend over(Database database, Clock clock) {
        FileMasterKey masterKey = FileMasterKey.in(database.masterKeyFile());
        HikariDataSource dataSource = database.open();
        HibernateTransaction transaction = HibernateTransaction.over(dataSource, ENTITIES);
        SchemaGuard schema = SchemaGuard.before(transaction, dataSource);
        Ground ground = new Ground(new Transactions(schema), transaction, clock);
        HikariDataSource reads = database.openCommitting();
        ReceivingWiring receiving = receiving(Foundation.over(ground, masterKey), new SingleReads(reads, schema));
        return new Backend(dataSource, reads, transaction, schema, receiving);
    }

    private static ReceivingWiring receiving(Foundation foundation, SingleReads reads) {
        OrganisationWiring organisation = new OrganisationWiring(foundation);
        MemberWiring member = new MemberWiring(foundation, organisation);
        MailDomainWiring mailDomain = new MailDomainWiring(foundation, organisation);
        TempAddressWiring tempAddress =
                new TempAddressWiring(foundation, member, new PolicyWiring(foundation, organisation), mailDomain);
        ContentWiring content = new ContentWiring(foundation);
        MessageWiring message = new MessageWiring(foundation, tempAddress, content);
        return new ReceivingWiring(foundation, organisation, mailDomain, tempAddress, message, content, reads);
    }

    public DecideRecipient decideRecipient() {
        return receiving.decideRecipient();
    }

    public NoteRefusedMail noteRefusedMail() {
        return receiving.noteRefusedMail();
    }

    public FingerprintAddress fingerprintAddress() {
        return receiving.fingerprintAddress();
    }

    /** @param named whom the operator has named, if anybody */
    public FindPostmaster findPostmaster(Optional<EmailAddress> named) {
        return receiving.findPostmaster(named);
    }

    /** @param suspects the folder for noting the contents that may end the process while they are read */
    public DeliverMessage deliverMessage(Path suspects) {
        return receiving.deliverMessage(receiving.suspectsIn(suspects));
    }

    public RehearseDelivery rehearseDelivery() {
        return receiving.rehearseDelivery();
    }

    /** Whether the database answers now, with a schema that this build can work on. */
    public boolean isReachable() {
        try (Connection writes = dataSource.getConnection();
                Connection decides = reads.getConnection()) {
            return writes.isValid(SECONDS_TO_ANSWER) && decides.isValid(SECONDS_TO_ANSWER) && schema.fits();
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        transaction.close();
        reads.close();
        dataSource.close();
    }
}
