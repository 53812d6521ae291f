import { useUser } from '../app/user';
import { may } from '../desk/rights';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { Decided } from './Decided';
import { List } from './List';
import { useQueue } from './queue';
import './review.css';

/** The forms that wait for the caller's decision. */
export default function Queue() {
  const { role } = useUser();
  const queue = useQueue();
  return (
    <Page title="Проверка форм">
      <Decided />
      {may(role, 'submission.review') ? (
        <Loaded query={queue}>
          {({ campaigns, waiting }) =>
            campaigns.length === 0 ? (
              <p className="notice">Сейчас нет мониторингов, в которых формы проверяет куратор.</p>
            ) : (
              <List campaigns={campaigns.map(({ id, title }) => [String(id), title])} waiting={waiting} />
            )
          }
        </Loaded>
      ) : (
        <p className="notice">
          Формы проверяют учредители: муниципальные органы управления образованием и министерство.
        </p>
      )}
    </Page>
  );
}
