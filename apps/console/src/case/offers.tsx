import type { CaseView, OfferView } from '@tiaokuai/contracts';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { CommandDialog } from './command-dialog.js';

/** Always at hand, and never the next step. */
const ASIDE = [
  'comment',
  'attach',
  'urge',
  'requestExtension',
  'requestShelving',
  'delegate',
  'reassignPerson',
  'cancel',
];

/** What my post may do now: the next step first, the rest behind one button. */
export function Offers({ view }: { readonly view: CaseView }): React.ReactNode {
  const [chosen, setChosen] = useState<OfferView>();
  const next = view.offers.filter((offer) => offer.meets !== undefined || !ASIDE.includes(offer.command));
  const aside = view.offers.filter((offer) => !next.includes(offer));
  return (
    <section className="offers" aria-label="我的岗位现在可以">
      {next.length === 0 ? <span className="quiet">您的岗位现在没有要办的步骤。</span> : null}
      {next.map((offer) => (
        <Button
          key={offer.command}
          type={offer.meets !== undefined ? 'primary' : 'default'}
          onClick={() => setChosen(offer)}
        >
          {offer.word}
        </Button>
      ))}
      {aside.length > 0 ? (
        <Dropdown
          trigger={['click']}
          menu={{
            items: aside.map((offer) => ({
              key: offer.command,
              label: offer.word,
              onClick: () => setChosen(offer),
            })),
          }}
        >
          <Button>更多…</Button>
        </Dropdown>
      ) : null}
      {chosen ? (
        <CommandDialog key={chosen.command} view={view} offer={chosen} close={() => setChosen(undefined)} />
      ) : null}
    </section>
  );
}
