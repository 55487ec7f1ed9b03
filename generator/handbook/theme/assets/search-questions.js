/*
 * People ask in questions and in words of their own. The words that only ask (怎么, 多少,
 * 吗) stand on every page and would lead away from what is asked about: they are left
 * out, unless nothing else is asked. Words of every day are followed by those that the
 * articles use. Material hands a query to its worker as a message of type 2.
 */
(function () {
  "use strict";

  const QUERY = 2;
  const ASKING = new RegExp(
    "为什么|什么时候|什么|怎么办|怎么样|怎么算|怎么|会怎样|怎样|如何|多少|多久|多长时间|多长|" +
      "几个?[天年次位人]|哪些|哪个|哪里|谁|能不能|可不可以|是不是|要不要|会不会|有没有|能否|" +
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
    [/升级|升一级|晋级/g, "$& 申报条件 逐级"],
    [/旧版|老办法|旧办法|失效/g, "停止施行 适用哪一版"],
    [/年检/g, "$& 免检"],
    [/不称职/g, "$& 降级 取消"],
    [/商用/g, "使用 数据"],
    [/县里/g, "县级"],
    [/发多少/g, "标准"],
  ];
  // Long questions are parted into words: Material finds none in some runs of signs.
  const LONG = /[\u3400-\u9fff]{5}/;
  const parted = (text) => {
    if (!LONG.test(text) || !Intl.Segmenter) return text;
    const words = new Intl.Segmenter("zh", { granularity: "word" }).segment(text);
    return Array.from(words, (word) => word.segment).join(" ").replace(/ +/g, " ");
  };
  const { postMessage } = Worker.prototype;

  Worker.prototype.postMessage = function (message, ...more) {
    const asked = message && message.type === QUERY && typeof message.data === "string";
    if (!asked) return postMessage.call(this, message, ...more);
    let words = message.data;
    for (const [said, meant] of SAID) words = words.replace(said, ` ${meant} `);
    const left = words.replace(ASKING, " ").trim();
    const data = parted(/[^\s*+~^-]/.test(left) ? left : words);
    return postMessage.call(this, { ...message, data }, ...more);
  };
})();
