package ru.orientir.submission.service.life;

import java.time.Instant;
import ru.orientir.submission.Campaign;

/**
 * When and by whom a command is given.
 *
 * @param campaign as it is now: its stage, its entry, whether it is reviewed, whether it is an archive
 * @param now by the database's clock, read after the submission was locked
 */
public record Circumstances(Campaign campaign, Instant now, String account) {}
