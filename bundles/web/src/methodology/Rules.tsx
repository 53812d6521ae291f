import { DataTable } from '../desk/DataTable';
import { CodeNames } from './CodeNames';
import type { Methodology } from './groups';
import { TIERS } from './names';
import { kindsTold } from './told';

type Known = Map<string, string>;

/** What is compared in the answers, and what is said when it does not fit. */
export function Checks({ checks, known }: { checks: Methodology['checks']; known: Known }) {
  return (
    <DataTable
      caption="Увязки ответов"
      hidden
      rows={checks}
      rowKey={(check) => check.code}
      columns={[
        { title: 'Сообщение', cell: (check) => check.message },
        { title: 'Правило', cell: (check) => <Expression text={check.rule} known={known} /> },
        {
          title: 'Строгость',
          cell: (check) => (
            <span className={check.severity === 'error' ? 'tag bad' : 'tag warn'}>
              {check.severity === 'error' ? 'ошибка' : 'предупреждение'}
            </span>
          ),
        },
        { title: 'Для кого', cell: (check) => kindsTold(check.kinds) },
      ]}
    />
  );
}

/** What is advised to whom, and when. */
export function Recommendations({
  recommendations,
  known,
}: {
  recommendations: Methodology['recommendations'];
  known: Known;
}) {
  return (
    <DataTable
      caption="Адресные рекомендации"
      hidden
      rows={recommendations}
      rowKey={(one) => one.code}
      columns={[
        { title: 'Текст', cell: (one) => one.text },
        { title: 'Когда', cell: (one) => <Expression text={one.when} known={known} /> },
        { title: 'Кому', cell: (one) => one.audience },
        { title: 'По результатам', cell: (one) => one.tiers.map((tier) => TIERS[tier] ?? tier).join(', ') },
      ]}
    />
  );
}

function Expression({ text, known }: { text: string; known: Known }) {
  return (
    <>
      <code>{text}</code>
      <CodeNames expression={text} known={known} />
    </>
  );
}
