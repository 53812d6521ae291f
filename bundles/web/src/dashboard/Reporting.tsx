import { figure, plural } from '@orientir/kit/words';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api, data, type Schema } from '../api/client';
import { Loaded } from '../parts/Loaded';
import { share } from '../results/words';

/** Who has reported and who has not, with the way to the list. */
export function Reporting({ campaign }: { campaign: Schema['CampaignJson'] }) {
  const progress = useQuery({
    queryKey: ['progress', campaign.id],
    queryFn: () => data(api.GET('/campaigns/{id}/progress', { params: { path: { id: campaign.id } } })),
  });
  return (
    <section aria-labelledby="reporting">
      <h2 id="reporting">Представление сведений</h2>
      <Loaded query={progress}>
        {({ expected, submitted, accepted, draft, returned, reopened, notStarted, late }) => {
          const given = submitted + accepted;
          const silent = expected - given;
          return (
            <>
              <progress max={expected} value={given} aria-label="Представили сведения" />
              <dl className="facts">
                <dt>Представили</dt>
                <dd>
                  {figure(given)} из {plural(expected, 'организации', 'организаций', 'организаций')}
                  {expected > 0 && ` (${share((100 * given) / expected)})`}
                  {late > 0 && `, из них с опозданием: ${figure(late)}`}
                </dd>
                <dt>Не представили</dt>
                <dd>
                  <Link href={`/campaigns/${campaign.id}/progress`}>
                    {plural(silent, 'организация', 'организации', 'организаций')}
                  </Link>
                  {silent > 0 &&
                    `: не начали ${figure(notStarted)}, заполняют ${figure(draft)}, исправляют ${figure(returned + reopened)}`}
                </dd>
              </dl>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
