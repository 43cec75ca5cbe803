package io.mayfly.standalone.layout;

/** The secrets that a system needs before its first start. */
public enum Secret {
    MASTER_KEY("master.key"),
    OPERATOR_KEY("operator.key"),
    DATABASE_OWNER("mayfly_owner.password"),
    DATABASE_APP("mayfly_app.password"),
    DATABASE_KEYCLOAK("keycloak.password"),
    KEYCLOAK_ADMIN("keycloak-admin.password"),
    OIDC_CLIENT("oidc-client.secret"),
    OIDC_API("oidc-api.secret");

    private final String fileName;

    Secret(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }
}
