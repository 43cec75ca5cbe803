package io.mayfly.standalone.server;

import io.mayfly.standalone.layout.Secret;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import java.util.Map;

/** The settings that the gateway and the webapp share. */
final class CommonEnvironment {
    private CommonEnvironment() {}

    static Map<String, String> of(Setup setup, Secrets secrets) {
        return Map.of(
                "MAYFLY_DB_URL", setup.jdbcUrl("mayfly"),
                "MAYFLY_DB_USER", DatabaseUsers.APP,
                "MAYFLY_DB_PASSWORD", secrets.text(Secret.DATABASE_APP),
                "MAYFLY_MASTER_KEY_FILE", secrets.file(Secret.MASTER_KEY).toString(),
                "MAYFLY_BASE_URL", setup.baseUrl());
    }
}
