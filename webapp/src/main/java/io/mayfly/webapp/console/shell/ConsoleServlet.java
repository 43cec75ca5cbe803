package io.mayfly.webapp.console.shell;

import com.vaadin.cdi.CdiVaadinServlet;
import com.vaadin.cdi.CdiVaadinServletService;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletService;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;

/**
 * Serves the console's pages, to those who are signed in only: Vaadin would build pages, and keep them, for anybody who
 * asks for one, however often.
 */
@WebServlet(urlPatterns = "/*", asyncSupported = true, loadOnStartup = 1)
public class ConsoleServlet extends CdiVaadinServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient BeanManager beans;

    @Inject
    private transient SignedInPerson person;

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
