package ru.orientir.auth.oidc;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import ru.orientir.portal.LoginWay;

/**
 * Offers the login at the provider while it is configured. It offers itself for nothing: with a component that does, the container shows all
 * settings, {@code client.secret} among them, to whoever lists services.
 */
@Component(
        service = {},
        configurationPid = "ru.orientir.auth.oidc.login",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = LoginConfig.class)
public final class ProviderLoginSetUp {

    private final ServiceRegistration<?> offered;

    /** @throws IllegalArgumentException saying in Russian which setting is wrong */
    @Activate
    public ProviderLoginSetUp(@Reference Provider provider, LoginConfig config, BundleContext context) {
        this.offered = context.registerService(
                new String[] {LoginWay.class.getName(), ProviderLogin.class.getName()},
                new ProviderLogin(provider, config),
                null);
    }

    @Deactivate
    void end() {
        offered.unregister();
    }
}
