package io.mayfly.webapp.api.message;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.mail.message.MatchMessages;
import io.mayfly.mail.message.MatchMessages.Criteria;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.ShowTempAddress;
import io.mayfly.webapp.api.http.CredentialRequired;
import io.mayfly.webapp.api.http.Listed;
import io.mayfly.webapp.door.RequestId;
import io.mayfly.webapp.security.ApiCredential;
import io.mayfly.webapp.security.ApiSignIn;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Waits for messages of an address without holding a thread. */
@Path("temp-emails/{address}/messages/wait")
@Produces(MediaType.APPLICATION_JSON)
public class MessageWaitResource {
    @Inject
    private ShowTempAddress showTempAddress;

    @Inject
    private MatchMessages matchMessages;

    @Inject
    private CurrentCaller current;

    @Inject
    private ApiSignIn signIn;

    @Inject
    private OpenWaits waits;

    @Inject
    private OpenedMessages opened;

    @Inject
    private HttpServletRequest request;

    /** 200 with the oldest message that matches (or {@code items}, when several were asked for), 204 when time is over. */
    @GET
    public void await(
            @PathParam("address") String address,
            @BeanParam WaitParameters parameters,
            @Suspended AsyncResponse response) {
        Caller caller = current.caller();
        caller.require(Permission.READ_MESSAGES);
        AddressReference reference = new AddressReference(address);
        Criteria criteria = parameters.criteria();
        AddressDetails found = showTempAddress.one(caller, reference);
        ApiCredential.Accepted accepted = (ApiCredential.Accepted) request.getAttribute(ApiCredential.ATTRIBUTE);
        Supplier<ApiCredential> credential = first(accepted, signIn.checking(request));
        HeldShares shares = new HeldShares();
        MatchMessages.Use<ShownMessage.Open> use = new MatchMessages.Use<>(opened::shown, shares::hold);
        MessageWait wait = new MessageWait(
                among -> matchMessages.take(caller(credential.get()), reference, criteria, among, use),
                answer -> response.resume(shown(answer, criteria.count() > 1)),
                RequestId.of(request),
                () -> signIn.isStillVouchedFor(accepted));
        response.register(shares);
        waits.begin(wait, response, caller.tenant(), found.id(), parameters.timeout());
    }

    /** Answers at first what has just been checked. */
    private static Supplier<ApiCredential> first(ApiCredential checked, Supplier<ApiCredential> later) {
        AtomicBoolean isFirst = new AtomicBoolean(true);
        return () -> isFirst.getAndSet(false) ? checked : later.get();
    }

    /** Who waits may have lost the right to read since. */
    private static Caller caller(ApiCredential credential) {
        CredentialRequired.require(credential);
        return ((ApiCredential.Accepted) credential).caller();
    }

    private static Object shown(Object answer, boolean several) {
        if (!(answer instanceof List<?> messages)) {
            return answer;
        }
        if (messages.isEmpty()) {
            return Response.noContent().build();
        }
        return several ? Listed.all(messages) : messages.getFirst();
    }
}
