/*
 * People ask in questions and in words of their own. The words that only ask (怎么, 多少,
 * 吗) stand on every page and would lead away from what is asked about: they are left
 * out, unless nothing else is asked. Words of every day are followed by those that the
 * articles use. Material hands its worker the index as a message of type 0 and each
 * query as one of type 2.
 *
 * Material's worker parts a query by the words of the index, but never takes the last
 * sign of it into a word, and falls back on single signs, of which each stands for all
 * words that begin with it: 放弃 was sought as 放, and found 放假. So the query is parted
 * here, by the same words, and each comes with a sign that nobody writes, for the worker
 * to lose.
 */
(function () {
  "use strict";

  const INDEX = 0;
  const QUERY = 2;
  const LOST = "\u303b";
  const LONGEST = 12;
  const ASKING = new Set(
    (
      "为什么 什么 什么时候 怎么 怎么办 怎么样 怎么算 怎么处理 怎么办理 如何处理 怎样 会怎样 " +
      "如何 咋办 多少 多久 多长 多长时间 几年 几天 几次 几个 几个人 几个月 几位 几人 哪一 " +
      "哪一个 哪一级 哪些 哪个 哪里 哪儿 哪种 哪天 能不能 可不可以 是不是 要不要 会不会 有没有 " +
      "算不算 用不用 能否 是否 还能 还会 还有 还要 还没 可以 各占 需要 应该 应当 我的 最少 " +
      "最多 最高 最低 干什么 做什么 干嘛 没有 知道 有人 时候 的话 一下 请问 想要"
    ).split(" "),
  );
  // In this order: what one line puts in may be told further by a later one.
  const SAID = [
    [/怀孕|孕期|生孩子|生育|坐月子/g, "$& 产假"],
    [/产假|病假|请假/g, "$& 不定等次"],
    [/离岗|离职|辞职/g, "离岗 未在岗 退出"],
    [/外地|外省|外市|异地/g, "转移 地区 变更"],
    [/换(了|个)?(单位|公司|工作)|跳槽/g, "$& 工作单位 变更"],
    [/(证书)?(快|要)?到期(了|怎么办)?|续期|续证/g, "延续 期满"],
    [/过期/g, "$& 期满"],
    [/反映|举报|投诉/g, "$& 异议核查"],
    [/身份证号码?/g, "公民身份号码 不得记载"],
    [/手机号码?/g, "个人手机号码 不得记载"],
    [/没交齐|不齐|没交全|缺材料/g, "补正 受理"],
    [/没(有)?(动静|消息|进展|下文)|拖着不办|催/g, "没有进展 督办"],
    [/(单位|公司|企业)(更名|改名)(了)?/g, "更名 名称 信用代码"],
    [/倒闭|破产|关门|关停/g, "解散"],
    [/公司/g, "$& 单位"],
    [/归谁管|谁来管/g, "管理 县管镇用"],
    [/(哪一?级|哪里|哪个(单位|机关|部门)|谁)[给来]?发的?证/g, "认定和发证 主管权限"],
    [/证书?[是由]?(哪一?级|哪里|哪个(单位|机关|部门)|谁)[给来]?发/g, "认定和发证 主管权限"],
    [/派[到去往]/g, "派驻"],
    [/停更|(停止|没有?|不再)更新/g, "暂停更新"],
    [/政策改了|办法改了|换了版本/g, "版本 更替"],
    [/(查|查验|核验|验证)证书|真假|真伪|(?<![请产病休放])假[的证]|伪造/g, "核验"],
    [/(?<!核|检|审|调)[查看搜][得不]?[到见]/g, "登载 公开"],
    [/人才库/g, "培育库"],
    [/听证/g, "陈述申辩"],
    [/社工证/g, "社会工作师 职称 放宽"],
    [/预备党员|[没未](有)?转正/g, "$& 正式党员"],
    [/报名|报考/g, "$& 申报"],
    [/报了/g, "申报"],
    [/一个人/g, "一人"],
    [/印错/g, "印制有误 更正"],
    [/(录|写|填|弄|打)错|有误/g, "$& 更正 错误"],
    [/升级|升一级|晋级/g, "$& 申报条件"],
    [/旧版|老办法|旧办法|失效/g, "停止施行 适用哪一版"],
    [/年检/g, "$& 免检"],
    [/不称职/g, "$& 降级 取消"],
    [/评委|考官/g, "评审组 评审人员"],
    [/有过节|有矛盾|有仇|亲戚|亲属|熟人/g, "利害关系 回避"],
    [/签字|盖章/g, "签署 签名"],
    [/徒弟|徒儿/g, "被指导人员"],
    [/师傅|师父/g, "导师"],
    [/工钱|薪水/g, "工资"],
    [/去世|过世|病故/g, "死亡 注销"],
    [/成绩|考了多少分/g, "分数"],
    [/申诉/g, "$& 复核"],
    [/商用/g, "使用 数据"],
    [/县里/g, "县级"],
    [/发多少/g, "标准"],
  ];

  // In how many sections each word stands.
  const known = new Map(Array.from(ASKING, (word) => [word, 0]));
  let sections = 0;
  const learn = (docs) => {
    sections = docs.length;
    for (const { title, text } of docs) {
      const words = `${title} ${text}`.match(/[\u3400-\u9fff]{2,}/g);
      for (const word of new Set(words)) known.set(word, (known.get(word) ?? 0) + 1);
    }
  };
  const rarity = (word) => Math.max(1, Math.round(Math.log2(sections / known.get(word))));
  /** Part a run of signs: the longest words that cover the most of it. */
  const parted = (run) => {
    const best = [{ worth: 0, words: [] }];
    for (let end = 1; end <= run.length; end += 1) {
      best[end] = best[end - 1];
      for (let start = Math.max(0, end - LONGEST); start < end - 1; start += 1) {
        const word = run.slice(start, end);
        const worth = best[start].worth + word.length ** 2;
        if (worth > best[end].worth && known.has(word)) {
          best[end] = { worth, words: [...best[start].words, word] };
        }
      }
    }
    return best[run.length].words;
  };
  /** A query in words of the index, the rarer the weightier; a + or - goes with each. */
  const sought = (text) => {
    let found = false;
    const words = text.replace(/((?<=^|\s)[+-])?([\u3400-\u9fff]+)/g, (_, sign = "", run) => {
      const told = parted(run).filter((word) => !ASKING.has(word));
      found ||= told.length > 0;
      return ` ${told.map((word) => `${sign}${word}${LOST}*^${rarity(word)}`).join(" ")} `;
    });
    return found || /\w/.test(words) ? words.trim() : text;
  };
  const { postMessage } = Worker.prototype;

  Worker.prototype.postMessage = function (message, ...more) {
    if (message?.type === INDEX && message.data?.docs) learn(message.data.docs);
    const asked = message?.type === QUERY && typeof message.data === "string";
    if (!asked) return postMessage.call(this, message, ...more);
    let words = message.data;
    for (const [said, meant] of SAID) words = words.replace(said, ` ${meant} `);
    return postMessage.call(this, { ...message, data: sought(words) }, ...more);
  };
})();
