import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DemonstrationPeople, SignedIn } from '@tiaokuai/contracts';
import { App, Button, Card, Input, List, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { call, ProblemError } from '../api/client.js';
import { Failure } from '../frame/failure.js';
import { suggestedPeople } from './suggested-people.js';

/** Sign in as a demonstration person. A deployment with an identity provider shows its own page instead. */
export function SignInPage(): React.ReactNode {
  const people = useQuery({
    queryKey: ['people-to-sign-in'],
    queryFn: ({ signal }) => call<DemonstrationPeople>('/session/people', { signal }),
  });
  const [wanted, setWanted] = useState('');
  const signIn = useSignIn();
  const found = useMemo(() => search(people.data, wanted), [people.data, wanted]);
  const suggested = useMemo(() => (people.data ? suggestedPeople(people.data) : []), [people.data]);

  return (
    <main className="sign-in">
      <h1>
        <img src="/icon.svg" alt="" width={32} height={32} /> 条块 · 街道吹哨、部门报到
      </h1>
      <p>本机演示:江畔区的单位、人员和案件都是虚构的。选一个人登录,再选他的岗位。</p>
      {people.isPending ? <Skeleton active /> : null}
      {people.isError ? <Failure error={people.error} retry={() => void people.refetch()} /> : null}
      {suggested.length > 0 && wanted === '' ? (
        <div className="suggested">
          {suggested.map(({ person, role, does }) => (
            <Card key={person.id} size="small" title={role}>
              <p>{does}</p>
              <Button type="primary" onClick={() => void signIn(person.id)}>
                以{person.name}登录
              </Button>
            </Card>
          ))}
        </div>
      ) : null}
      {people.data ? (
        <>
          <Input.Search
            aria-label="按姓名、单位或岗位查找"
            placeholder="按姓名、单位或岗位查找,例如:望江 值班调度"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
            allowClear
          />
          <List
            className="people"
            locale={{ emptyText: '没有找到这样的人' }}
            dataSource={found}
            pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
            renderItem={({ unit, person, posts }) => (
              <List.Item
                actions={[
                  <Button key="in" onClick={() => void signIn(person.id)} aria-label={`以${person.name}登录`}>
                    登录
                  </Button>,
                ]}
              >
                <List.Item.Meta title={person.name} description={`${unit} · ${posts}`} />
              </List.Item>
            )}
          />
        </>
      ) : null}
    </main>
  );
}

function useSignIn(): (person: string) => Promise<void> {
  const client = useQueryClient();
  const { message } = App.useApp();
  return async (person) => {
    try {
      const me = await call<SignedIn>('/session', { method: 'POST', body: { person } });
      client.setQueryData(['me'], me);
    } catch (failure) {
      void message.error(failure instanceof ProblemError ? failure.problem.title : '登录没有成功');
    }
  };
}

function search(people: DemonstrationPeople | undefined, wanted: string) {
  const words = wanted.split(/\s+/).filter((word) => word !== '');
  const rows = (people?.units ?? []).flatMap(({ unit, people: persons }) =>
    persons.map((person) => ({
      unit: unit.name,
      person,
      posts: person.posts.map(({ post }) => post.word).join('、'),
    })),
  );
  return rows.filter(({ unit, person, posts }) =>
    words.every((word) => `${unit}${person.name}${posts}`.includes(word)),
  );
}
