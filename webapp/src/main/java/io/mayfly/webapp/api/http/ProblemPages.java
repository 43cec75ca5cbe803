package io.mayfly.webapp.api.http;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small page for each type of problem, at the path that answers name as its type; and a list of them all. */
@WebServlet("/problems/*")
public class ProblemPages extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String MAIN = """
            <main class="page" id="content" tabindex="-1"><h1>%s</h1>
            %s</main>""";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String path = request.getPathInfo();
        if (path == null || path.equals("/")) {
            answer(response, HttpServletResponse.SC_OK, page("Problems of the API", list()));
            return;
        }
        Optional<ProblemType> type = ProblemType.named(path.substring(1));
        if (type.isPresent()) {
            answer(response, HttpServletResponse.SC_OK, page(type.get()));
        } else {
            answer(
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    page(
                            "Unknown problem",
                            "<p>There is no problem of this type. <a href=\"/problems/\">All types</a></p>"));
        }
    }

    private static String page(ProblemType type) {
        String body = "<p>%s</p><p>HTTP status %d · type <code>%s</code></p><p><a href=\"%s#%s\">An example</a></p>"
                .formatted(type.advice(), type.status(), type.path(), PublicPage.REFERENCE, type.anchor());
        return page(type.title(), body);
    }

    private static String page(String title, String body) {
        return PublicPage.of(title, MAIN.formatted(title, body));
    }

    private static String list() {
        return Stream.of(ProblemType.values())
                .map(type -> "<li>%d <a href=\"%s\">%s</a></li>".formatted(type.status(), type.path(), type.title()))
                .collect(Collectors.joining("", "<ul class=\"plain\">", "</ul>"));
    }

    private static void answer(HttpServletResponse response, int status, String page) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(page);
    }
}
