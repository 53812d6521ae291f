package ru.orientir.operations.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.portal.spi.DatabaseBackup;

/**
 * The disk of the data has room. That of the embedded database takes the node out when it has not; where the data are on a server of their own it is a
 * warning.
 */
@Component(
        configurationPid = "ru.orientir.operations.disk",
        property = {HealthCheck.NAME + "=Место на диске", HealthCheck.TAGS + "=" + Readiness.TAG})
@Designate(ocd = DiskCheck.Config.class)
public final class DiskCheck implements HealthCheck {

    /** The embedded database refuses to write below 64 MiB (ADR 0154): this is told before. */
    @ObjectClassDefinition(name = "Место на диске данных")
    @interface Config {
        @AttributeDefinition(name = "Предупреждать, когда свободно меньше, МиБ")
        int warn_mib() default 1024;

        @AttributeDefinition(name = "Считать неготовым, когда свободно меньше, МиБ")
        int critical_mib() default 96;
    }

    private final Path data;
    private final Config config;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile DatabaseBackup backup;

    @Activate
    public DiskCheck(BundleContext context, Config config) {
        this(folder(context::getProperty), config, null);
    }

    DiskCheck(Path data, Config config, DatabaseBackup backup) {
        this.data = data;
        this.config = config;
        this.backup = backup;
    }

    /** As the configuration of the database names it. */
    static Path folder(UnaryOperator<String> properties) {
        String var = properties.apply("orientir.var");
        return var == null ? Path.of(properties.apply("karaf.base"), "var") : Path.of(var);
    }

    @Override
    public Result execute() {
        try {
            return judge(Files.getFileStore(there()).getUsableSpace() >> 20);
        } catch (IOException e) {
            return new Result(worst(), "Папка данных не читается: " + data);
        }
    }

    /** A folder that is not there yet will be on the disk of the one above it. */
    private Path there() {
        for (Path folder = data.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder)) {
                return folder;
            }
        }
        return data;
    }

    Result judge(long freeMib) {
        Result.Status status = freeMib < config.critical_mib()
                ? worst()
                : freeMib < config.warn_mib() ? Result.Status.WARN : Result.Status.OK;
        return new Result(status, "Свободно " + freeMib + " МиБ там, где " + data);
    }

    private Result.Status worst() {
        return isEmbedded() ? Result.Status.CRITICAL : Result.Status.WARN;
    }

    /** Only asked when there is too little room. That the database is away tells its own check. */
    private boolean isEmbedded() {
        DatabaseBackup present = backup;
        try {
            return present != null && present.isAble();
        } catch (StoreUnavailable e) {
            return false;
        }
    }
}
