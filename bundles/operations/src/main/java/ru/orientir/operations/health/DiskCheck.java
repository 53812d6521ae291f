package ru.orientir.operations.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The disk of the data has room. */
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

    @Activate
    public DiskCheck(BundleContext context, Config config) {
        this(Path.of(folder(context)), config);
    }

    DiskCheck(Path data, Config config) {
        this.data = data;
        this.config = config;
    }

    private static String folder(BundleContext context) {
        String var = context.getProperty("orientir.var");
        return var == null ? "." : var;
    }

    @Override
    public Result execute() {
        try {
            Path there = Files.exists(data) ? data : Path.of(".");
            return judge(Files.getFileStore(there).getUsableSpace() >> 20);
        } catch (IOException e) {
            return new Result(Result.Status.CRITICAL, "Папка данных не читается: " + data);
        }
    }

    Result judge(long freeMib) {
        Result.Status status = freeMib < config.critical_mib()
                ? Result.Status.CRITICAL
                : freeMib < config.warn_mib() ? Result.Status.WARN : Result.Status.OK;
        return new Result(status, "Свободно " + freeMib + " МиБ там, где " + data);
    }
}
