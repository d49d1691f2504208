namespace SunLedger.Categories;

/// <summary>Half a question: who, and in which register. Say on which day.</summary>
public sealed class RegisterQuestion
{
    private readonly IField _of;
    private readonly Register _register;
    private readonly IReadOnlyList<string> _states;

    internal RegisterQuestion(IField of, Register register, IReadOnlyList<string> states) => (_of, _register, _states) = (of, register, states);

    /// <summary>On the day of judging.</summary>
    public Condition Today => new InRegister(_of, _register, _states, null);

    /// <summary>On this day: a payment's, an approval's. Unknown when no version of the register covers the day.</summary>
    public Condition On(DateValue day) => new InRegister(_of, _register, _states, day);
}
