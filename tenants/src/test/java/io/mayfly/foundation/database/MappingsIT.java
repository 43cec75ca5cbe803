package io.mayfly.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.apikey.persistence.ApiKeyWiring;
import io.mayfly.account.member.persistence.MemberWiring;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.foundation.audit.persistence.AuditWiring;
import io.mayfly.kernel.transaction.ScopedTenantResolver;
import io.mayfly.mail.maildomain.persistence.MailDomainWiring;
import io.mayfly.mail.message.persistence.MessageWiring;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;
import io.mayfly.testing.EmbeddedDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;

class MappingsIT {
    @Test
    void fitTheSchemaAsTheContainerValidatesIt() {
        EmbeddedDatabase database = EmbeddedDatabase.get();
        Configuration configuration = new Configuration()
                .setProperty("hibernate.connection.url", database.url())
                .setProperty("hibernate.connection.username", database.user())
                .setProperty("hibernate.connection.password", database.password())
                .setProperty("hibernate.dialect", "org.hibernate.dialect.MariaDBDialect")
                .setProperty("hibernate.hbm2ddl.auto", "validate");
        configuration
                .getStandardServiceRegistryBuilder()
                .applySetting("hibernate.tenant_identifier_resolver", new ScopedTenantResolver());
        Stream.of(
                        OrganisationWiring.ENTITIES,
                        MemberWiring.ENTITIES,
                        ApiKeyWiring.ENTITIES,
                        MailDomainWiring.ENTITIES,
                        TempAddressWiring.ENTITIES,
                        MessageWiring.ENTITIES,
                        AuditWiring.ENTITIES)
                .flatMap(List::stream)
                .forEach(configuration::addAnnotatedClass);

        try (SessionFactory sessions = configuration.buildSessionFactory()) {
            assertThat(sessions.getMetamodel().getEntities()).isNotEmpty();
        }
    }
}
