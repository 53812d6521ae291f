import { useId } from 'react';
import { useSearchParams } from 'wouter';
import type { Schema } from '../api/client';
import { STAGES } from '../messages';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { useCampaigns } from '../results/data';
import { WithCampaign } from '../results/Opened';
import { Region } from './Region';
import '../results/results.css';
import './dashboard.css';

/** The region at a glance: who has reported, how the indicators stand, where it is better and where worse. */
export function Dashboard() {
  const [query, setQuery] = useSearchParams();
  const campaigns = useCampaigns();
  return (
    <Page title="Обзор региона">
      <Loaded query={campaigns}>
        {(all) => {
          const counted = all.filter(({ stage }) => stage !== 'preparation').toReversed();
          const campaign = counted.find(({ id }) => String(id) === query.get('campaign')) ?? counted[0];
          return campaign ? (
            <>
              <CampaignChoice
                campaigns={counted}
                chosen={campaign.id}
                choose={(id) => setQuery({ campaign: String(id) })}
              />
              <WithCampaign key={campaign.id} id={campaign.id} edition={query.get('edition')}>
                {(opened) => (
                  <Region
                    opened={opened}
                    indicator={query.get('indicator')}
                    choose={(changed) =>
                      setQuery((before) => {
                        const after = new URLSearchParams(before);
                        after.set('campaign', String(campaign.id));
                        for (const [name, value] of Object.entries(changed)) {
                          after.set(name, value);
                        }
                        return after;
                      })
                    }
                  />
                )}
              </WithCampaign>
            </>
          ) : (
            <p className="notice">Обзор появится, когда начнётся сбор данных первого мониторинга.</p>
          );
        }}
      </Loaded>
    </Page>
  );
}

function CampaignChoice({
  campaigns,
  chosen,
  choose,
}: {
  campaigns: Schema['CampaignJson'][];
  chosen: number;
  choose: (id: number) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Мониторинг</label>
      <select id={id} value={chosen} onChange={(event) => choose(Number(event.target.value))}>
        {campaigns.map((campaign) => (
          <option key={campaign.id} value={campaign.id}>
            {`${campaign.title} (${campaign.period}), ${STAGES[campaign.stage] ?? campaign.stage}`}
          </option>
        ))}
      </select>
    </div>
  );
}
