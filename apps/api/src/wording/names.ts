import type { Coded, HeldPost, NamedActor, NamedPerson, NamedUnit, PostsView } from '@tiaokuai/contracts';
import { communityOfGrid, ENGINE, POST_LABELS, type Actor, type Directory } from '@tiaokuai/domain';
import type { Language } from '../platform/language.js';

const ENGINE_NAME = { zh: '系统', en: 'The system' };

/** Units, people and posts by name, as one version of the directory knows them. What it does not know keeps its id. */
export class Names {
  constructor(
    private readonly directory: Directory,
    readonly language: Language,
  ) {}

  unit(id: string): NamedUnit {
    if (id === ENGINE.unit) return { id, name: this.engine, shortName: this.engine };
    const { name, shortName } = this.directory.units[id] ?? { name: id, shortName: id };
    return { id, name, shortName };
  }

  person(id: string): NamedPerson {
    return { id, name: id === ENGINE.person ? this.engine : (this.directory.people[id]?.name ?? id) };
  }

  /** `江滨社区 01网格`: the community and the last two digits, which number its grids. */
  grid(code: string): string {
    const community = communityOfGrid(this.directory, code);
    if (community === undefined) return code;
    const number = code.slice(-2);
    return this.language === 'zh'
      ? `${community.shortName} ${number}网格`
      : `${community.name} grid ${number}`;
  }

  post(code: string): Coded {
    const labels: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = POST_LABELS;
    return { code, word: labels[code]?.[this.language] ?? code };
  }

  posts({ unit, posts }: { readonly unit: string; readonly posts: readonly string[] }): PostsView {
    return { unit: this.unit(unit), posts: posts.map((post) => this.post(post)) };
  }

  actor({
    person,
    post,
    unit,
    onBehalfOf,
  }: Pick<Actor, 'person' | 'unit' | 'onBehalfOf'> & { readonly post: string }): NamedActor {
    return {
      person: this.person(person),
      post: this.post(post),
      unit: this.unit(unit),
      ...(onBehalfOf === undefined ? {} : { onBehalfOf: this.person(onBehalfOf) }),
    };
  }

  heldPost(unit: string, post: string): Pick<HeldPost, 'id' | 'unit' | 'post'> {
    return { id: `${unit}/${post}`, unit: this.unit(unit), post: this.post(post) };
  }

  private get engine(): string {
    return ENGINE_NAME[this.language];
  }
}
