import type { PlannedCall } from './plan.ts';

const WITHDRAW =
  /撤(?:回|销|了)|取消(?:.{0,4})(?:投递|申请|应聘|报名)|(?:不想|不)(?:应聘|投|去)了(?=.{0,6}(?:撤|退|取消))|withdraw|take back|cancel my application/iu;
const ONLY_THAT =
  /^(?:我)?(?:想|要|帮我|请)?(?:把)?(?:撤回|撤销|取消)(?:我的|那个|这个)?(?:投递|申请|应聘|简历|报名)?(?:吧|了)?[。.!！]*$/u;

/** What a question about one's applications asks of `list_applications`: the list, or to take one back. */
export function applicationsCall(text: string): PlannedCall {
  if (!WITHDRAW.test(text)) return { name: 'list_applications', arguments: {} };
  return { name: 'list_applications', arguments: { withdraw: ONLY_THAT.test(text) ? '' : text.slice(0, 200) } };
}
