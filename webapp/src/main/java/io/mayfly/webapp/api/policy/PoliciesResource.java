package io.mayfly.webapp.api.policy;

import io.mayfly.account.policy.LevelReference;
import io.mayfly.account.policy.ListPolicies;
import io.mayfly.account.policy.ShowEffectivePolicy;
import io.mayfly.kernel.Purpose;
import io.mayfly.webapp.api.http.Checked;
import io.mayfly.webapp.api.http.Listed;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds, and what the organisation itself says. */
@Path("policies")
@Produces(MediaType.APPLICATION_JSON)
public class PoliciesResource {
    @Inject
    private ListPolicies listPolicies;

    @Inject
    private ShowEffectivePolicy showEffectivePolicy;

    @Inject
    private CurrentCaller current;

    /** In which case what holds is asked. */
    public static class Case implements Checked {
        @QueryParam("domain")
        private @Nullable String domain;

        @QueryParam("purpose")
        private @Nullable String purpose;

        @Override
        public void check() {
            wanted();
        }

        private Optional<Purpose> wanted() {
            return Optional.ofNullable(purpose).map(PolicyDoor::purpose);
        }

        private LevelReference reference() {
            return new LevelReference(Optional.ofNullable(domain), wanted());
        }
    }

    /** The organisation's own levels that say something. */
    @GET
    public Listed<ShownPolicy> list() {
        return Listed.all(
                listPolicies.all(current.caller()).stream().map(ShownPolicy::of).toList());
    }

    /** What holds in the end, and who said so; 404 for a domain that the organisation doesn't have. */
    @GET
    @Path("effective")
    public ShownEffective effective(@BeanParam Case wanted) {
        return ShownEffective.of(showEffectivePolicy.of(current.caller(), wanted.reference()));
    }
}
