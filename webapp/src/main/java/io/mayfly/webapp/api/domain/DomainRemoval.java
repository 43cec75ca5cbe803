package io.mayfly.webapp.api.domain;

import io.mayfly.webapp.api.http.Checked;
import io.mayfly.webapp.api.http.Choice;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Whether the addresses on a domain may end with it. */
public class DomainRemoval implements Checked {
    @QueryParam("endAddresses")
    private @Nullable String endAddresses;

    @Override
    public void check() {
        endsAddresses();
    }

    public boolean endsAddresses() {
        return endAddresses != null && Choice.of(YesOrNo.class, "endAddresses", endAddresses) == YesOrNo.TRUE;
    }

    private enum YesOrNo {
        TRUE,
        FALSE
    }
}
