package io.mayfly.e2e.story;

import java.util.List;
import java.util.OptionalInt;

/**
 * Who may what by API, written down by hand from the product's own table: one line for each operation, and for each of its
 * forms. The columns: the operation, the roles that pass (owner, admin, marketer, support agent, developer, auditor), what it
 * names, the status when all is well, and the status for one's own that has ended.
 */
final class PermissionTable {
    private static final String LINES = """
            GET    /api/me                                                          | O A M S D U | NOTHING | 200 |
            GET    /api/limits                                                      | O A M S D U | NOTHING | 200 |
            GET    /api/overview                                                    | O A M S D U | NOTHING | 200 |
            GET    /api/domains                                                     | O A M S D U | NOTHING | 200 |
            POST   /api/domains                                                     | O A - - - - | NOTHING | 201 |
            GET    /api/domains/{domain}                                            | O A M S D U | DOMAIN  | 200 | 404
            GET    /api/domains/{domain}/records                                    | O A M S D U | DOMAIN  | 200 | 404
            GET    /api/domains/{domain}/zone-file                                  | O A M S D U | DOMAIN  | 200 | 404
            GET    /api/domains/{domain}/checks                                     | O A M S D U | DOMAIN  | 200 | 404
            POST   /api/domains/{domain}/checks                                     | O A - - - - | DOMAIN  | 200 | 404
            DELETE /api/domains/{domain}                                            | O A - - - - | DOMAIN  | 204 | 404

            GET    /api/policies                                                    | O A M S D U | NOTHING | 200 |
            GET    /api/policies/effective                                          | O A M S D U | NOTHING | 200 |
            GET    /api/policies/organisation                                       | O A M S D U | NOTHING | 200 |
            PUT    /api/policies/organisation                                       | O A - - - - | NOTHING | 200 |
            POST   /api/policies/organisation/preview                               | O A - - - - | NOTHING | 200 |
            DELETE /api/policies/organisation                                       | O A - - - - | NOTHING | 204 |
            GET    /api/policies/organisation/{purpose}                             | O A M S D U | NOTHING | 200 |
            PUT    /api/policies/organisation/{purpose}                             | O A - - - - | NOTHING | 200 |
            POST   /api/policies/organisation/{purpose}/preview                     | O A - - - - | NOTHING | 200 |
            DELETE /api/policies/organisation/{purpose}                             | O A - - - - | NOTHING | 204 |
            GET    /api/policies/domains/{domain}                                   | O A M S D U | DOMAIN  | 200 | 404
            PUT    /api/policies/domains/{domain}                                   | O A - - - - | DOMAIN  | 200 | 404
            POST   /api/policies/domains/{domain}/preview                           | O A - - - - | DOMAIN  | 200 | 404
            DELETE /api/policies/domains/{domain}                                   | O A - - - - | DOMAIN  | 204 | 404
            GET    /api/policies/domains/{domain}/{purpose}                         | O A M S D U | DOMAIN  | 200 | 404
            PUT    /api/policies/domains/{domain}/{purpose}                         | O A - - - - | DOMAIN  | 200 | 404
            POST   /api/policies/domains/{domain}/{purpose}/preview                 | O A - - - - | DOMAIN  | 200 | 404
            DELETE /api/policies/domains/{domain}/{purpose}                         | O A - - - - | DOMAIN  | 204 | 404

            GET    /api/stream                                                      | O A M S D U | STREAM  | 200 |
            GET    /api/audit-events                                                | O A - - - U | NOTHING | 200 |

            GET    /api/temp-emails                                                 | O A M S D U | NOTHING | 200 |
            POST   /api/temp-emails                                                 | O A M S D - | NOTHING | 201 |
            GET    /api/temp-emails/{address}                                       | O A M S D U | ADDRESS | 200 | 200
            PATCH  /api/temp-emails/{address}                                       | O A M S D - | ADDRESS | 200 | 409
            POST   /api/temp-emails/{address}/extend                                | O A M S D - | ADDRESS | 200 | 409
            POST   /api/temp-emails/{address}/pause                                 | O A M S D - | ADDRESS | 200 | 409
            POST   /api/temp-emails/{address}/resume                                | O A M S D - | ADDRESS | 200 | 409
            GET    /api/temp-emails/{address}/refused-mail                          | O A M S D U | ADDRESS | 200 | 200

            GET    /api/temp-emails/{address}/messages                              | O A M S D - | ADDRESS | 200 | 200
            GET    /api/temp-emails/{address}/messages/wait?timeout=1s              | O A M S D - | ADDRESS | 200 | 409
            GET    /api/temp-emails/{address}/messages/{message}                    | O A M S D - | ADDRESS | 200 | 404
            POST   /api/temp-emails/{address}/messages/{message}/read               | O A M S D - | ADDRESS | 204 | 404
            POST   /api/temp-emails/{address}/messages/{message}/unread             | O A M S D - | ADDRESS | 204 | 404
            GET    /api/temp-emails/{address}/messages/{message}/text               | O A M S D - | ADDRESS | 200 | 404
            GET    /api/temp-emails/{address}/messages/{message}/html               | O A M S D - | ADDRESS | 200 | 404
            GET    /api/temp-emails/{address}/messages/{message}/raw                | O A M S D - | ADDRESS | 200 | 404
            GET    /api/temp-emails/{address}/messages/{message}/headers            | O A M S D - | ADDRESS | 200 | 404
            GET    /api/temp-emails/{address}/messages/{message}/attachments        | O A M S D - | ADDRESS | 200 | 404
            GET    /api/temp-emails/{address}/messages/{message}/attachments/{n}    | O A M S D - | ADDRESS | 200 | 404
            DELETE /api/temp-emails/{address}/messages/{message}                    | O A M S D - | ADDRESS | 204 | 404
            DELETE /api/temp-emails/{address}                                       | O A M S D - | ADDRESS | 204 | 204

            GET    /api/api-keys                                                    | O A - - D U | NOTHING | 200 |
            GET    /api/api-keys?of=all                                             | O A - - - U | NOTHING | 200 |
            POST   /api/api-keys                                                    | O A - - D - | NOTHING | 201 |
            POST   /api/api-keys/{id}/rotate                                        | O A - - D - | OWN_KEY | 201 | 404
            DELETE /api/api-keys/{id}                                               | O A - - D - | KEY     | 204 | 204

            GET    /api/members                                                     | O A - - - U | NOTHING | 200 |
            GET    /api/members/{id}                                                | O A - - - U | MEMBER  | 200 | 404
            PATCH  /api/members/{id}                                                | O A - - - - | MEMBER  | 200 | 404
            DELETE /api/members/{id}                                                | O A - - - - | MEMBER  | 204 | 404
            DELETE /api/members/me                                                  | O A M S D U | SELF    | 204 |

            GET    /api/platform/policies                                           | - - - - - - | NOTHING | 200 |
            GET    /api/platform/policies/platform                                  | - - - - - - | NOTHING | 200 |
            PUT    /api/platform/policies/platform                                  | - - - - - - | NOTHING | 200 |
            GET    /api/platform/policies/platform/{purpose}                        | - - - - - - | NOTHING | 200 |
            PUT    /api/platform/policies/platform/{purpose}                        | - - - - - - | NOTHING | 200 |
            GET    /api/platform/policies/plans/{plan}                              | - - - - - - | NOTHING | 200 |
            PUT    /api/platform/policies/plans/{plan}                              | - - - - - - | NOTHING | 200 |
            GET    /api/platform/policies/plans/{plan}/{purpose}                    | - - - - - - | NOTHING | 200 |
            PUT    /api/platform/policies/plans/{plan}/{purpose}                    | - - - - - - | NOTHING | 200 |

            GET    /api/platform/tenants                                            | - - - - - - | NOTHING | 200 |
            POST   /api/platform/tenants                                            | - - - - - - | NOTHING | 201 |
            DELETE /api/platform/tenants/{slug}                                     | - - - - - - | NOTHING | 204 |
            POST   /api/platform/tenants/{slug}/suspend                             | - - - - - - | NOTHING | 200 |
            POST   /api/platform/tenants/{slug}/resume                              | - - - - - - | NOTHING | 200 |
            GET    /api/platform/tenants/{slug}/domains                             | - - - - - - | NOTHING | 200 |
            POST   /api/platform/tenants/{slug}/domains                             | - - - - - - | NOTHING | 201 |
            DELETE /api/platform/tenants/{slug}/domains/{name}                      | - - - - - - | NOTHING | 204 |
            POST   /api/platform/tenants/{slug}/domains/{name}/verify               | - - - - - - | NOTHING | 200 |
            GET    /api/platform/tenants/{slug}/members                             | - - - - - - | NOTHING | 200 |
            POST   /api/platform/tenants/{slug}/members                             | - - - - - - | NOTHING | 201 |
            DELETE /api/platform/tenants/{slug}/members/{username}                  | - - - - - - | NOTHING | 204 |
            PUT    /api/platform/tenants/{slug}/members/{username}/roles            | - - - - - - | NOTHING | 200 |
            GET    /api/platform/tenants/{slug}/api-keys                            | - - - - - - | NOTHING | 200 |
            DELETE /api/platform/tenants/{slug}/api-keys/{id}                       | - - - - - - | NOTHING | 204 |
            POST   /api/platform/tenants/{slug}/members/{username}/api-keys         | - - - - - - | NOTHING | 201 |
            """;

    private PermissionTable() {}

    /** What an operation names. */
    enum Named {
        NOTHING,
        ADDRESS,
        KEY,
        OWN_KEY,
        MEMBER,
        DOMAIN,
        SELF,
        STREAM
    }

    /** Whose what is named is, or why there is none. */
    enum Thing {
        OWN,
        /** One's own that has ended, or was taken back. */
        DELETED,
        /** Another member's. */
        COLLEAGUES,
        CAMPAIGN,
        TICKET,
        /** The address of the domain's abuse desk, which nobody has made. */
        ABUSE,
        /** Another tenant's. */
        FOREIGN,
        MISSING
    }

    /** The roles, as the columns have them. */
    enum Role {
        OWNER('O'),
        ADMIN('A'),
        MARKETER('M'),
        SUPPORT_AGENT('S'),
        DEVELOPER('D'),
        AUDITOR('U');

        private final char letter;

        Role(char letter) {
            this.letter = letter;
        }

        /** Which addresses the role reaches, and their mail where it may read that at all. */
        boolean reaches(Thing address) {
            boolean ofTheTenant = address != Thing.FOREIGN && address != Thing.MISSING;
            return switch (this) {
                case OWNER, ADMIN, AUDITOR -> ofTheTenant;
                case MARKETER -> address == Thing.OWN || address == Thing.DELETED || address == Thing.CAMPAIGN;
                case SUPPORT_AGENT -> address == Thing.OWN || address == Thing.DELETED || address == Thing.TICKET;
                case DEVELOPER -> address == Thing.OWN || address == Thing.DELETED;
            };
        }

        /** Which keys the role may take back. */
        boolean revokes(Thing key) {
            return switch (this) {
                case OWNER, ADMIN -> key == Thing.OWN || key == Thing.DELETED || key == Thing.COLLEAGUES;
                case MARKETER, SUPPORT_AGENT, DEVELOPER, AUDITOR -> key == Thing.OWN || key == Thing.DELETED;
            };
        }
    }

    /**
     * A line.
     *
     * @param form the path, with the query that the form needs
     */
    record Line(String method, String form, String roles, Named named, int success, OptionalInt whenEnded) {
        private static Line read(String line) {
            String[] cells = line.split("\\|", -1);
            String[] call = cells[0].strip().split(" +");
            String ended = cells.length > 4 ? cells[4].strip() : "";
            return new Line(
                    call[0],
                    call[1],
                    cells[1],
                    Named.valueOf(cells[2].strip()),
                    Integer.parseInt(cells[3].strip()),
                    ended.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(ended)));
        }

        /** As the description names it. */
        String operation() {
            return method + " " + form.replaceFirst("\\?.*", "");
        }

        /** Whether it is for who has the operator's key, so that a member's is no credential at all. */
        boolean isOperators() {
            return form.startsWith("/api/platform/");
        }

        /** Whether a call of it has no body. */
        boolean isBodiless() {
            return method.equals("GET") || method.equals("DELETE");
        }

        boolean lets(Role role) {
            return roles.indexOf(role.letter) >= 0;
        }

        /** Whether what is named is there for somebody in the role who passes. */
        boolean finds(Role role, Thing thing) {
            return switch (named) {
                case NOTHING, SELF, STREAM -> true;
                case ADDRESS -> role.reaches(thing);
                case KEY -> role.revokes(thing);
                case OWN_KEY -> thing == Thing.OWN || thing == Thing.DELETED;
                case DOMAIN -> thing == Thing.OWN;
                case MEMBER -> thing != Thing.FOREIGN && thing != Thing.MISSING;
            };
        }

        @Override
        public String toString() {
            return method + " " + form;
        }
    }

    static List<Line> lines() {
        return LINES.lines().filter(line -> !line.isBlank()).map(Line::read).toList();
    }
}
