/** Does the item concern the locality? What the person says counts more than what the machine read, and can be taken back. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ItemPage } from '#api/client.js'
import { client } from '../../lib/client.js'
import { Trouble } from '../../lib/trouble.js'
import style from './item-page.module.css'

interface ItemDecisionProps {
  readonly item: Pick<ItemPage, 'id' | 'decisions'>
  readonly locality: { readonly id: string; readonly name: string }
}

const ANSWERS = [true, false] as const

export function ItemDecision({ item, locality }: ItemDecisionProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const stands = item.decisions.find((one) => one.question === 'relevance' && one.locality === locality.id)
  const deciding = useMutation({
    mutationFn: (yes: boolean) =>
      stands?.yes === yes
        ? client.takeBack(stands.id)
        : client.decide(item.id, { locality: locality.id, question: 'relevance', yes }),
    onSuccess: (_, yes) =>
      notifications.show({
        message: t(stands?.yes === yes ? 'decision.takenBack' : yes ? 'decision.saidYes' : 'decision.saidNo', {
          name: locality.name,
        }),
      }),
    // The inbox and the lists are made of the same answers.
    onSettled: () => queries.invalidateQueries(),
  })
  return (
    <>
      <fieldset className={style.choice} aria-label={t('decision.question', { name: locality.name })}>
        <Button.Group>
          {ANSWERS.map((yes) => (
            <Button
              key={String(yes)}
              size="compact-sm"
              variant={stands?.yes === yes ? 'filled' : 'default'}
              aria-pressed={stands?.yes === yes}
              title={stands?.yes === yes ? t('decision.takeBack') : t('decision.what')}
              loading={deciding.isPending && deciding.variables === yes}
              onClick={() => deciding.mutate(yes)}
            >
              {t(yes ? 'decision.yes' : 'decision.no')}
            </Button>
          ))}
        </Button.Group>
      </fieldset>
      {deciding.error !== null && <Trouble error={deciding.error} onRetry={() => deciding.reset()} />}
    </>
  )
}
