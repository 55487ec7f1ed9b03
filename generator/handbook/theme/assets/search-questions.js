/*
 * People ask in questions and in words of their own. The words that only ask (怎么, 多少,
 * 吗) stand on every page and would lead away from what is asked about: they are left
 * out, unless nothing else is asked. Words of every day give way to those that the
 * articles use. What is left is cut into the words of the index: Material's own cutting
 * never sees a word that ends a run of signs. It hands its worker the index as a message
 * of type 0 and a query as one of type 2.
 */
(function () {
  "use strict";

  const SETUP = 0;
  const QUERY = 2;
  const ASKING = new RegExp(
    "为什么|什么时候|[干做]什么|(?:什么|哪些|哪个)地方|什么|怎么办|怎么样|怎么算|怎么|会怎样|怎样|如何|多少|多久|多长时间|多长|" +
      "几个?[天年次位人]|哪些|哪一?[个级]|哪里|由?谁|能不能|可不可以|是不是|要不要|会不会|有没有|能否|" +
      "还能|可以|各占|还有效|有(?![效权])|需要|我的|我|一个人|最[少多高低]|还[要没]|会|了|" +
      "没有?(?!收)|(?<!重)要|(?<![功职性可智技只不])能(?![力够])|吗|呢|？|\\?",
    "g",
  );
  const SAID = [
    [/离岗|离职|辞职/g, "离岗 未在岗 退出"],
    [/产假|病假|请假/g, "$& 不定等次"],
    [/外地|外省|外市|异地/g, "转移 地区 变更"],
    [/(证书)?(快|要)?到期(了|怎么办)?|续期|续证/g, "延续 期满"],
    [/反映|举报|投诉/g, "$& 异议核查"],
    [/身份证号码?/g, "公民身份号码 不得记载"],
    [/没交齐|不齐|没交全|缺材料/g, "补正 受理"],
    [/(单位|公司|企业)(更名|改名)(了)?/g, "更名 名称 信用代码"],
    [/归谁管|谁来管/g, "管理 县管镇用"],
    [/政策改了|办法改了|换了版本/g, "版本 更替"],
    [/(查|查验|核验|验证)证书|真假|真伪/g, "核验"],
    [/人才库/g, "培育库"],
    [/听证/g, "陈述申辩"],
    [/社工证/g, "社会工作师 职称 放宽"],
    [/(录|写|填|弄|打)错|有误/g, "更正 错误"],
    [/印错/g, "$& 印制 变更"],
    [/哪一?级(发证|发|认定|主管|管)|归哪一?级/g, "认定和发证 主管权限"],
    [/怀孕|生育|生孩子/g, "产假 不定等次"],
    [/停更|停止更新/g, "暂停 更新"],
    [/报名/g, "申报"],
    [/去世|过世|病故/g, "死亡 注销"],
    [/成绩/g, "分数"],
    [/名字/g, "姓名"],
    [/换(了)?(单位|工作|公司)/g, "单位 变更"],
    [/派(到|去|往)/g, "派驻"],
    [/订阅|提醒/g, "$& 日历"],
    [/升级|升一级|晋级/g, "$& 申报条件 任职时间"],
    [/旧版|老办法|旧办法|失效/g, "停止施行 适用哪一版"],
    [/年检/g, "$& 免检"],
    [/不称职/g, "$& 降级 取消"],
    [/商用/g, "使用 数据"],
    [/县里/g, "县级"],
    [/发多少/g, "标准"],
  ];
  const HAN = /[\u3400-\u9fff]{2,}/g;
  const LONGEST = 8;
  let known = new Set();

  const wordsOf = ({ config, docs }) => {
    const parts = new RegExp(`(?:<[^>]*>|${config.separator})+`);
    const found = new Set();
    for (const { title, text } of docs) {
      for (const word of `${title} ${text}`.split(parts)) {
        if (word.length > 1 && word.length <= LONGEST) found.add(word);
      }
    }
    return found;
  };

  // The words of the index that cover most of a run of signs; of those, the fewest.
  const cut = (run) => {
    const best = [{ covered: 0, words: [] }];
    for (let end = 1; end <= run.length; end += 1) {
      best[end] = best[end - 1];
      for (let start = Math.max(0, end - LONGEST); start < end - 1; start += 1) {
        const word = run.slice(start, end);
        const covered = best[start].covered + word.length;
        const fewer = best[start].words.length + 1 < best[end].words.length;
        const more = covered > best[end].covered;
        if (known.has(word) && (more || (covered === best[end].covered && fewer))) {
          best[end] = { covered, words: [...best[start].words, word] };
        }
      }
    }
    return best[run.length].words;
  };
  // A mark of repetition, which no page has, keeps a word's own last sign in sight.
  const MARK = "\u3005";
  // A sign of its own begins too many words to be asked for beside whole ones.
  const ALONE = /(?<![\u3005\u3400-\u9fff])[\u3400-\u9fff](?![\u3005\u3400-\u9fff])/g;
  const parted = (text) => {
    let found = false;
    const all = text.replace(HAN, (run) => {
      const words = cut(run);
      found ||= words.length > 0;
      return words.length ? words.map((word) => ` ${word}${MARK} `).join("") : run;
    });
    return found ? all.replace(ALONE, " ") : all;
  };
  const { postMessage } = Worker.prototype;

  const asked = (text) => {
    const meant = [];
    let left = text;
    for (const [said, words] of SAID) {
      left = left.replace(said, (found) => {
        meant.push(words.replace("$&", found));
        return " ";
      });
    }
    const words = `${left.replace(ASKING, " ")} ${meant.join(" ")}`.trim();
    return parted(/[^\s*+~^-]/.test(words) ? words : text).replace(/ +/g, " ").trim();
  };

  Worker.prototype.postMessage = function (message, ...more) {
    const index = message && message.type === SETUP && message.data;
    // Other builders of such sites lay their index out otherwise: it stays theirs.
    if (index && Array.isArray(index.docs)) known = wordsOf(index);
    if (!message || message.type !== QUERY || typeof message.data !== "string") {
      return postMessage.call(this, message, ...more);
    }
    return postMessage.call(this, { ...message, data: asked(message.data) }, ...more);
  };
})();
