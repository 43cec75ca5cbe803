package io.mayfly.account.apikey;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From where a key may be used: from everywhere when there are no ranges, else from these, each an IPv4 or IPv6 address or a range in
 * CIDR notation (RFC 4632 §3.1, RFC 4291 §2.3).
 *
 * @param ranges in canonical form, such as {@code 10.0.0.0/8} for {@code 10.1.2.3/8}
 */
public record KeyNetworks(List<String> ranges) {
    public static final int MOST = 20;
    public static final KeyNetworks EVERYWHERE = new KeyNetworks(List.of());

    /** What addresses with their prefixes are made of, and more than they take. */
    private static final Pattern CHARACTERS = Pattern.compile("[0-9A-Fa-f:.]{2,45}(?:/(?:0|[1-9]\\d{0,2}))?");

    /** So much of what was written instead is shown. */
    private static final int SHOWN = 50;

    private static final String FIELD = "allowedNetworks";

    /** What RFC 4632 and RFC 4291 write, without what BSD's functions and wildcards add. */
    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowPrefixOnly(false)
            .allowMask(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .allowBinary(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .allowBase85(false)
            .allowBinary(false)
            .getParentBuilder()
            .toParams();

    public KeyNetworks {
        if (ranges.size() > MOST) {
            throw new Invalid(FIELD, ApiKeyFault.TOO_MANY_NETWORKS, MOST);
        }
        Faults faults = new Faults();
        List<String> read = new ArrayList<>();
        for (int place = 0; place < ranges.size(); place++) {
            Optional<String> range = canonical(ranges.get(place));
            range.ifPresent(read::add);
            if (range.isEmpty()) {
                faults.note(malformed(ranges.get(place)).at(place));
            }
        }
        faults.throwIfAny();
        ranges = read.stream().distinct().toList();
    }

    public boolean isEverywhere() {
        return ranges.isEmpty();
    }

    /** Whether a key may be used from this address; one that can't be read is in no range. */
    public boolean admit(String address) {
        return isEverywhere()
                || parse(address)
                        .filter(one -> ranges.stream()
                                .flatMap(range -> parse(range).stream())
                                .anyMatch(range -> range.contains(one)))
                        .isPresent();
    }

    private static Optional<String> canonical(String text) {
        return parse(text)
                .filter(range -> !range.isIPv4() || text.indexOf(':') < 0 || !range.isPrefixed())
                .map(range -> range.isPrefixed() ? range.toPrefixBlock() : range)
                .map(IPAddress::toCanonicalString);
    }

    private static Invalid malformed(String text) {
        return new Invalid(
                FIELD, ApiKeyFault.MALFORMED_NETWORK, text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }

    /** Whether whoever comes from one of those comes from one of these. */
    boolean contain(KeyNetworks others) {
        return isEverywhere()
                || !others.isEverywhere()
                        && others.ranges.stream()
                                .flatMap(range -> parse(range).stream())
                                .allMatch(range -> ranges.stream()
                                        .flatMap(own -> parse(own).stream())
                                        .anyMatch(own -> own.contains(range)));
    }

    /** An IPv4 address that came within an IPv6 one (RFC 4291 §2.5.5.2) is the IPv4 address. */
    private static Optional<IPAddress> parse(String text) {
        String bare = text.strip();
        if (!CHARACTERS.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            IPAddress address = new IPAddressString(bare, STRICT).toAddress();
            return Optional.of(
                    address.isIPv6() && address.toIPv6().isIPv4Mapped()
                            ? address.toIPv6().getEmbeddedIPv4Address()
                            : address);
        } catch (AddressStringException | IncompatibleAddressException e) {
            return Optional.empty();
        }
    }
}
