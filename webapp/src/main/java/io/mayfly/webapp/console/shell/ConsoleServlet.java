package io.mayfly.webapp.console.shell;

import com.vaadin.cdi.CdiVaadinServlet;
import com.vaadin.cdi.CdiVaadinServletService;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.Constants;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletService;
import io.mayfly.webapp.door.Door;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Serves the console's pages, to those who are signed in only: Vaadin would build pages, and keep them, for anybody who
 * asks for one, however often.
 */
@WebServlet(urlPatterns = "/*", asyncSupported = true, loadOnStartup = 1)
public class ConsoleServlet extends CdiVaadinServlet {
    private static final long serialVersionUID = 1L;

    private static final List<String> ENDS =
            List.of(Constants.URL_PARAMETER_CLOSE_APPLICATION, Constants.URL_PARAMETER_RESTART_APPLICATION);

    @Inject
    private transient BeanManager beans;

    @Inject
    private transient SignedInPerson person;

    /**
     * Serves what came by the console's door, past its gate. The container also leads here what has no servlet of its own
     * behind another door, as {@code /login/} has none; and Vaadin would end all pages of a person for whoever has them
     * follow a link that says so.
     */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (Door.of(request) != Door.CONSOLE || ENDS.stream().anyMatch(end -> request.getParameter(end) != null)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            super.service(request, response);
        }
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        VaadinServletService service = new Service(this, configuration, beans, person);
        service.init();
        return service;
    }

    /** Nobody's request belongs to a session that is over, also the first one. */
    private static final class Service extends CdiVaadinServletService {
        private static final long serialVersionUID = 1L;

        private final transient SignedInPerson person;

        private Service(
                CdiVaadinServlet servlet,
                DeploymentConfiguration configuration,
                BeanManager beans,
                SignedInPerson person) {
            super(servlet, configuration, beans);
            this.person = person;
        }

        @Override
        protected boolean requestCanCreateSession(VaadinRequest request) {
            return super.requestCanCreateSession(request) && person.isThere();
        }
    }
}
