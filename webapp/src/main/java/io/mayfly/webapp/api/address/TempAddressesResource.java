package io.mayfly.webapp.api.address;

import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.ChangeTempAddress;
import io.mayfly.mail.tempaddress.DeleteTempAddress;
import io.mayfly.mail.tempaddress.ExtendLease;
import io.mayfly.mail.tempaddress.ListTempAddresses;
import io.mayfly.mail.tempaddress.PauseTempAddress;
import io.mayfly.mail.tempaddress.ResumeTempAddress;
import io.mayfly.mail.tempaddress.ShowTempAddress;
import io.mayfly.webapp.api.http.EntityTags;
import io.mayfly.webapp.api.http.Listed;
import io.mayfly.webapp.api.http.PageParameters;
import io.mayfly.webapp.composition.Settings;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Temp addresses. Wherever {@code {address}} stands, both the id and the address itself will do. One for all requests, as to
 * make it with its use cases for each took a fifth of a request's time.
 */
@ApplicationScoped
@Path("temp-emails")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TempAddressesResource {
    @Inject
    private ListTempAddresses listTempAddresses;

    @Inject
    private ShowTempAddress showTempAddress;

    @Inject
    private ChangeTempAddress changeTempAddress;

    @Inject
    private ExtendLease extendLease;

    @Inject
    private DeleteTempAddress deleteTempAddress;

    @Inject
    private PauseTempAddress pauseTempAddress;

    @Inject
    private ResumeTempAddress resumeTempAddress;

    @Inject
    private CurrentCaller current;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private CreationOnce creation;

    /** Leases an address; 201 with it, 422 for a bad field, 409 when the local-part is taken, 429 beyond the limits. */
    @POST
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable NewAddress body) {
        return creation.answer(current.caller(), Optional.ofNullable(key), body == null ? NewAddress.plain() : body);
    }

    /** The tenant's addresses, newest first, by page. */
    @GET
    public Listed<ShownAddress> list(@BeanParam FilterParameters filter, @BeanParam PageParameters page) {
        return Listed.of(listTempAddresses
                .page(current.caller(), filter.filter(), page.request())
                .map(details -> ShownAddress.of(details, settings)));
    }

    @GET
    @Path("{address}")
    public Response one(@PathParam("address") String address) {
        return shown(showTempAddress.one(current.caller(), new AddressReference(address)));
    }

    /** Changes what the body names; 412 when {@code If-Match} names an older state. */
    @PATCH
    @Path("{address}")
    public Response change(
            @PathParam("address") String address,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable AddressPatch body) {
        AddressPatch patch = body == null ? new AddressPatch(null, null, null, null) : body;
        return shown(changeTempAddress.change(
                current.caller(), new AddressReference(address), patch.change(EntityTags.version(ifMatch))));
    }

    /** Shreds the address: when this answers 204, the key of its messages is gone. */
    @DELETE
    @Path("{address}")
    public void delete(@PathParam("address") String address) {
        deleteTempAddress.delete(current.caller(), new AddressReference(address));
    }

    /** Lets the lease go on. */
    @POST
    @Path("{address}/extend")
    public Response extend(@PathParam("address") String address, @Nullable Extension body) {
        Extension extension = body == null ? new Extension(null, null, null) : body;
        return shown(extension.asSent(() -> extendLease.extend(
                current.caller(), new AddressReference(address), extension.extension(clock.instant()))));
    }

    /** Tells senders to try again later, until resumed. */
    @POST
    @Path("{address}/pause")
    public Response pause(@PathParam("address") String address) {
        return shown(pauseTempAddress.pause(current.caller(), new AddressReference(address)));
    }

    @POST
    @Path("{address}/resume")
    public Response resume(@PathParam("address") String address) {
        return shown(resumeTempAddress.resume(current.caller(), new AddressReference(address)));
    }

    private Response shown(AddressDetails details) {
        return Response.ok(ShownAddress.of(details, settings))
                .header("ETag", EntityTags.of(details.version()))
                .build();
    }
}
