package ru.orientir.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.orientir.demo.campaign.MentoringCampaign;
import ru.orientir.demo.campaign.OpenCampaign;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.PackReader;
import ru.orientir.indicator.PackReading;

/** The shipped packs on the class path of a test. */
public final class InstalledPacks {

    private InstalledPacks() {}

    static Map<MethodologyId, String> texts() {
        return Stream.of(MentoringCampaign.METHODOLOGY, OpenCampaign.METHODOLOGY)
                .collect(Collectors.toMap(Function.identity(), InstalledPacks::text));
    }

    public static Methodology methodology(MethodologyId id) {
        return ((PackReading.Read) PackReader.read(text(id))).methodology();
    }

    private static String text(MethodologyId id) {
        try (InputStream in = InstalledPacks.class.getResourceAsStream("/methodology/" + id.id() + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
