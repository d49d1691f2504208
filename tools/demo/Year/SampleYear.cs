using SunLedger.Demo.Faults;
using SunLedger.Demo.Programmes;

namespace SunLedger.Demo.Year;

/// <summary>Zaozhuang 2018: six counties, the money of three levels, projects, payments, and a known set of faults.</summary>
internal static class SampleYear
{
    public static Book Write()
    {
        var book = new Book();
        var roads = new Roads(book);
        var poverty = new Poverty(book);
        var aid = new Aid(book);
        var kernel = new KernelFaults(book);

        roads.Write();
        poverty.Write(PovertyFaults.Plans);
        aid.Write();
        new Others(book).Write(KernelFaults.Lagging);

        new RoadFaults(book, roads).Write();
        new PovertyFaults(book, poverty).Write();
        new AidFaults(book, aid).Write();
        kernel.Write();
        new BureauFaults(book).Write();
        new ContractFaults(book).Write();
        kernel.Lag();
        book.Close();
        Contracts.Write(book);
        new Lists(book).Write();
        kernel.ReleaseTooMuch();
        ElementFaults.Write(book);
        return book;
    }
}
