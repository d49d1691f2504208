using System.Collections.Frozen;

namespace SunLedger.Categories;

/// <summary>A word of the rule language: how it is written in English and in Chinese, and what it says.</summary>
/// <param name="English">The English spelling, which is the canonical one.</param>
/// <param name="Chinese">The Chinese spelling that is printed.</param>
/// <param name="Also">Other spellings that are understood.</param>
/// <param name="Meaning">What it says.</param>
public sealed record RuleWord(string English, string Chinese, IReadOnlyList<string> Also, Bilingual Meaning);

/// <summary>The words of the rule language. They are promises: words are added, none changes its meaning.</summary>
public static class RuleWords
{
    /// <summary>Every word and sign.</summary>
    public static IReadOnlyList<RuleWord> All { get; } =
    [
        Of("and", "且", "两边都成立", "both hold", "并且"),
        Of("or", "或", "至少一边成立", "at least one holds", "或者"),
        Of("not", "非", "不成立", "does not hold", "并非"),
        Of(">", "＞", "大于", "more than", "大于", "超过", "高于"),
        Of(">=", "≥", "大于或等于", "at least", "不低于", "不小于", "大于等于"),
        Of("<", "＜", "小于", "less than", "小于", "低于"),
        Of("<=", "≤", "小于或等于", "at most", "不超过", "不大于", "不高于", "小于等于"),
        Of("=", "＝", "数值相等", "the same number", "等于"),
        Of("<>", "≠", "数值不等", "another number", "不等于"),
        Of("+", "＋", "加", "plus"),
        Of("-", "－", "减", "minus"),
        Of("*", "×", "乘", "times", "＊"),
        Of("/", "÷", "除以", "divided by", "／"),
        Of("(", "（", "左括号", "opens a bracket"),
        Of(")", "）", "右括号", "closes a bracket"),
        Of(",", "，", "分隔", "parts what stands in a bracket"),
        Of("is known", "已知", "字段有值", "the field has a value"),
        Of("is", "是", "选项或文本是其中之一", "the option or text is one of these", "为"),
        Of("any", "任一", "列出几个选项：是 任一 (\"甲\", \"乙\")", "lists several: is any (\"a\", \"b\")"),
        Of("has", "含有", "多选中含有该选项", "the option is among the chosen"),
        Of("contains any", "包含任一", "文本包含词表中的词", "the text contains a word of the list"),
        Of("starts with", "开头为", "文本以此开头", "the text begins so"),
        Of("days_ago", "距今天数", "从该日到判断之日的天数", "days from the date to the day of judging"),
        Of("days_between", "相隔天数", "从第一个日期到第二个日期的天数", "days from the first date to the second"),
        Of("working_days_ago", "距今工作日", "从该日到判断之日的工作日数", "working days from the date to the day of judging"),
        Of("working_days_between", "相隔工作日", "从第一个日期到第二个日期的工作日数", "working days from the first date to the second"),
        Of("year_of", "年份", "日期所在的年度", "the calendar year of a date"),
        Of("month_of", "月份", "日期所在的月份，1至12", "the month of a date, from 1 to 12"),
        Of("day_in", "年中某日", "某年的某月某日：年中某日(年度，3，1)", "a day of a year: day_in(year, 3, 1)"),
        Of("months_later", "之后几月", "某日之后几个整月的同一天：之后几月(日期，12)", "the same day so many calendar months later: months_later(date, 12)"),
        Of("in register", "在名册", "某人、某单位或某账户在名册中", "somebody, a firm or an account stands in the register"),
        Of("as", "状态为", "在名册中的状态", "in which state of the register"),
        Of("on", "截至日", "名册以哪一天为准", "on which day the register is asked"),
        Of("today", "判断日", "以判断之日为准", "on the day of judging"),
        Of("on_day", "当日值", "曲线在判断之日的值，或在所写之日的值：当日值(@进度, 年中某日(年度，11，30))", "the value of a curve on the day of judging, or on the day that is said: on_day(@pace, day_in(year, 11, 30))"),
        Of("size", "项数", "多选中选了几项", "how many options are chosen"),
        Of("hits", "命中词数", "文本包含词表中的几个词：命中词数(用途, @负面词)", "how many words of a list the text contains: hits(text, @list)"),
        Of("min", "最小值", "两个数中较小的", "the smaller of two numbers"),
        Of("max", "最大值", "两个数中较大的；分组中最大的", "the greater of two numbers; the greatest in a group"),
        Of("count", "个数", "分组中有几项", "how many items the group has"),
        Of("sum", "合计", "分组中某数之和", "the sum of a number over the group"),
        Of("average", "平均", "分组中某数的平均", "the mean of a number over the group"),
        Of("median", "中位数", "分组中某数的中位数", "the middle of a number over the group: half of the items have more, half less"),
        Of("deviation", "标准差", "分组中某数的标准差，各项离平均多远", "how far the items of the group lie from their mean, as the standard deviation"),
        Of("different", "不同值数", "分组中某字段有几个不同的值：不同值数(归集 (保单号), 被保险人)", "how many different values a field has among the items of the group: different(items by (…), field)"),
        Of("share", "占比", "分组中符合条件者所占的份额", "the part of the sum that falls on the items for which a condition holds"),
        Of("excluded", "互斥数", "分组中与本项待遇互斥的有几项", "how many items of the group draw a benefit that excludes the judged one's"),
        Of("standard", "补助标准值", "标准表中某档次、某地、某日的标准", "what a table of standards says of a tier in a division on a day"),
        Of("items by", "归集", "与本项这些字段相同的各项", "the items that have these fields in common with the judged one"),
        Of("within", "近", "本项之前若干日之内（近 30 日），或以日、年为单位的参数之内（近 @比较期）", "at most so many days before the judged item, or as long as a parameter in days or years says"),
        Of("after", "之后", "本项之后若干日之内（近 10 日 之后）", "at most so many days after the judged item"),
        Of("place", "次序", "本项在分组中的次序，从1起", "the place of the judged item in its group, from one"),
        Of("overlapping", "时段重叠", "只取起止日期与本项有重叠的各项，起止两日都算在内：时段重叠(补贴起, 补贴止)", "only the items whose days, the first and the last included, overlap with the judged one's: overlapping(from, to)"),
        Of("near", "位置相近", "只取与本项相距不超过若干米的各项：位置相近(位置坐标, @距离)；有起点和终点的，两端都要相近，不论从哪一端登记：位置相近(起点, 终点, @距离)", "only the items that lie at most so many metres from the judged one: near(place, @distance); of what begins and ends, both ends, from whichever it was entered: near(start, end, @distance)"),
        Of("alike", "文字相近", "只取文字与本项的相似度高于某比例的各项：文字相近(项目名称, @相似度)", "only the items whose text is more alike to the judged one's than a parameter says: alike(name, @likeness)"),
        Of("days", "日", "天数的单位", "the unit of a window", "天"),
        Of("in the same year", "同一年度", "与本项同一年度", "of the calendar year of the judged item"),
        Of("where", "其中", "分组中只取符合条件的各项", "only the items for which a condition holds"),
    ];

    private static readonly FrozenDictionary<string, string[]> ByChinese = All
        .SelectMany(word => word.Also.Append(word.Chinese).Select(chinese => (chinese, words: word.English.Split(' '))))
        .ToFrozenDictionary(pair => pair.chinese, pair => pair.words, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ByEnglish = All.ToFrozenDictionary(word => word.English, word => word.Chinese, StringComparer.Ordinal);

    /// <summary>The Chinese spelling of a word; the word itself when it has none.</summary>
    public static string Chinese(string english) => ByEnglish.GetValueOrDefault(english, english);

    /// <summary>The English words that a Chinese one stands for; null when it is none of the language.</summary>
    internal static string[]? English(string chinese) => ByChinese.GetValueOrDefault(chinese);

    /// <summary>The half-width spelling of a sign.</summary>
    internal static string Sign(string written) => ByChinese.TryGetValue(written, out var words) ? words[0] : written;

    private static RuleWord Of(string english, string chinese, string meaning, string meaningEnglish, params string[] also) => new(english, chinese, also, new(meaning, meaningEnglish));
}
