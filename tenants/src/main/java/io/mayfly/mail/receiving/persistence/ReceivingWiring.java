package io.mayfly.mail.receiving.persistence;

import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.foundation.Foundation;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.database.SingleReads;
import io.mayfly.mail.maildomain.MailDomains;
import io.mayfly.mail.maildomain.persistence.MailDomainWiring;
import io.mayfly.mail.message.Messages;
import io.mayfly.mail.message.persistence.MessageWiring;
import io.mayfly.mail.message.store.ContentStore;
import io.mayfly.mail.message.store.persistence.ContentWiring;
import io.mayfly.mail.receiving.DecideRecipient;
import io.mayfly.mail.receiving.DeliverMessage;
import io.mayfly.mail.receiving.FindPostmaster;
import io.mayfly.mail.receiving.FingerprintAddress;
import io.mayfly.mail.receiving.JustAccepted;
import io.mayfly.mail.receiving.NoteRefusedMail;
import io.mayfly.mail.receiving.Recipients;
import io.mayfly.mail.receiving.RefusalTally;
import io.mayfly.mail.receiving.RefusedMails;
import io.mayfly.mail.receiving.RehearseDelivery;
import io.mayfly.mail.receiving.RoleAddresses;
import io.mayfly.mail.receiving.ShowRefusedMail;
import io.mayfly.mail.receiving.Suspects;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;
import java.nio.file.Path;
import java.util.Optional;

/** Receiving over the database. */
public final class ReceivingWiring {
    private final Foundation foundation;
    private final MariaDbRecipients recipients;
    private final RoleAddresses roles;
    private final MailDomains domains;
    private final Messages messages;
    private final ContentStore contents;
    private final RefusalTally refusals = new RefusalTally();
    private final JustAccepted accepted = new JustAccepted();
    private final HibernateRefusedMails refused;

    public ReceivingWiring(
            Foundation foundation,
            OrganisationWiring organisation,
            MailDomainWiring mailDomain,
            TempAddressWiring tempAddress,
            MessageWiring message,
            ContentWiring content,
            SingleReads reads) {
        this.foundation = foundation;
        this.recipients = new MariaDbRecipients(reads, foundation.entities(), foundation.nameHashes());
        this.roles = new RoleAddresses(
                organisation.tenants(),
                mailDomain.domains(),
                tempAddress.addresses(),
                message.belongings(),
                foundation.vault(),
                foundation.events(),
                foundation.auditLog());
        this.domains = mailDomain.domains();
        this.messages = message.messages();
        this.contents = content.contents();
        this.refused = new HibernateRefusedMails(foundation.entities());
    }

    public Recipients recipients() {
        return recipients;
    }

    public DecideRecipient decideRecipient() {
        return new DecideRecipient(
                foundation.transactions(), recipients, roles, refusals, accepted, foundation.clock());
    }

    public RefusedMails refusedMails() {
        return refused;
    }

    /** Of what this wiring's decisions have refused. */
    public NoteRefusedMail noteRefusedMail() {
        return new NoteRefusedMail(foundation.transactions(), refusals, refused);
    }

    /** For who only looks at what was refused, and receives nothing. */
    public static ShowRefusedMail showRefusedMail(Foundation foundation, TempAddressWiring tempAddress) {
        return new ShowRefusedMail(
                foundation.transactions(), tempAddress.addresses(), new HibernateRefusedMails(foundation.entities()));
    }

    /** For who only sums up what was refused. */
    public static RefusedMails refusedMails(Foundation foundation) {
        return new HibernateRefusedMails(foundation.entities());
    }

    public FingerprintAddress fingerprintAddress() {
        return new FingerprintAddress(foundation.transactions(), foundation.nameHashes());
    }

    /** @param named whom the operator has named, if anybody */
    public FindPostmaster findPostmaster(Optional<EmailAddress> named) {
        return new FindPostmaster(foundation.transactions(), domains, named);
    }

    /** What reading has to beware of, noted in a folder that outlives the process. */
    public Suspects suspectsIn(Path folder) {
        return FileSuspects.in(folder, foundation.clock());
    }

    public RehearseDelivery rehearseDelivery() {
        return new RehearseDelivery(
                foundation.transactions(), recipients, messages, contents, foundation.events(), foundation.clock());
    }

    public DeliverMessage deliverMessage(Suspects suspects) {
        return new DeliverMessage(
                foundation.transactions(),
                recipients,
                accepted,
                roles,
                suspects,
                messages,
                contents,
                foundation.vault(),
                foundation.events(),
                foundation.clock());
    }
}
