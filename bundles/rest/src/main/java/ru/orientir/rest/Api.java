package ru.orientir.rest;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.MediaType;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import ru.orientir.rest.campaign.CampaignResource;
import ru.orientir.rest.description.DescriptionResource;
import ru.orientir.rest.edition.EditionResource;
import ru.orientir.rest.edition.LiveResource;
import ru.orientir.rest.json.JsonProvider;
import ru.orientir.rest.methodology.MethodologyResource;
import ru.orientir.rest.organisation.MeResource;
import ru.orientir.rest.organisation.OrganisationResource;
import ru.orientir.rest.problem.ProblemMapper;
import ru.orientir.rest.publication.PublicResource;
import ru.orientir.rest.request.ActorProvider;
import ru.orientir.rest.request.AllowedMethods;
import ru.orientir.rest.request.BodiesAtOnce;
import ru.orientir.rest.request.BodyTypeFilter;
import ru.orientir.rest.request.CallerProvider;
import ru.orientir.rest.request.EncodingFilter;
import ru.orientir.rest.request.EndpointTemplate;
import ru.orientir.rest.request.GzipAnswers;
import ru.orientir.rest.request.IdempotencyFilter;
import ru.orientir.rest.request.IdentityFilter;
import ru.orientir.rest.request.LargeImports;
import ru.orientir.rest.request.ModuleFilter;
import ru.orientir.rest.request.PermissionFilter;
import ru.orientir.rest.request.QueryFilter;
import ru.orientir.rest.request.UnreadBody;
import ru.orientir.rest.service.Services;
import ru.orientir.rest.submission.CampaignSubmissionsResource;
import ru.orientir.rest.submission.SubmissionResource;

/** What the interface consists of: the resources, and what every request passes. */
final class Api {

    private Api() {}

    static Server create(Bus bus, DestinationRegistry destinations, Services services, Clock clock) {
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setDestinationFactory(new HTTPTransportFactory(destinations));
        factory.setAddress("/");
        List<Object> resources = resources(services, clock);
        factory.setServiceBeans(resources);
        factory.setProviders(providers(services, resources));
        factory.getInInterceptors().add(new UnreadBody());
        factory.setProperties(Map.of(
                // Otherwise ?_wadl describes everything to everybody.
                "wadl.service.description.available",
                "false",
                // Of no body: others have to tell their type.
                "default.content.type",
                MediaType.APPLICATION_JSON));
        return factory.create();
    }

    static List<Object> resources(Services services, Clock clock) {
        return List.of(
                new MeResource(services, clock),
                new OrganisationResource(services, clock),
                new MethodologyResource(services),
                new CampaignResource(services, clock),
                new CampaignSubmissionsResource(services, clock),
                new SubmissionResource(services),
                new EditionResource(services, clock),
                new LiveResource(services, clock),
                new PublicResource(services),
                new DescriptionResource());
    }

    private static List<Object> providers(Services services, List<Object> resources) {
        return List.of(
                new EndpointTemplate(),
                new IdentityFilter(services),
                new ModuleFilter(services),
                new EncodingFilter(),
                new BodyTypeFilter(),
                new PermissionFilter(services),
                new QueryFilter(),
                new BodiesAtOnce(),
                new LargeImports(),
                new IdempotencyFilter(),
                new ActorProvider(),
                new CallerProvider(),
                new JsonProvider(),
                new AllowedMethods(
                        resources.stream().<Class<?>>map(Object::getClass).toList()),
                new GzipAnswers(),
                new ProblemMapper(services));
    }
}
