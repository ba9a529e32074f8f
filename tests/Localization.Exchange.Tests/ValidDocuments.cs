namespace Localization.Exchange.Tests;

/// <summary>Valid documents that use all that their version has.</summary>
internal static class ValidDocuments
{
    private const string Modules = """
        xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"
        xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0"
        xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0" xmlns:val="urn:oasis:names:tc:xliff:validation:2.0"
        xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0"
        xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0" xmlns:my="urn:example:tool"
        """;

    private const string Its =
        "xmlns:its=\"http://www.w3.org/2005/11/its\" xmlns:itsm=\"urn:oasis:names:tc:xliff:itsm:2.1\" "
        + "its:version=\"2.0\"";

    private const string Records = """
        <its:locQualityIssues xml:id="q1"><its:locQualityIssue locQualityIssueType="style"
          locQualityIssueComment="Stiff" locQualityIssueSeverity="40"/></its:locQualityIssues>
        <its:provenanceRecords xml:id="p1"><its:provenanceRecord tool="MT" revPerson="Ana"/></its:provenanceRecords>
        """;

    private const string Marked = """
        <segment id="s5"><source><mrk id="m5" type="its:generic"
        its:annotatorsRef="text-analysis|https://example.org/ta"
        its:taIdentRef="https://example.org/Vigo" its:taConfidence="0.8">Vigo</mrk> <mrk id="m6" itsm:domains="ports"
        its:locQualityIssuesRef="#its=q1">port</mrk> <sm id="m7" its:provenanceRecordsRef="#its=p1"/>now<em
        startRef="m7"/></source></segment>
        """;

    /// <summary>XLIFF 2.0.</summary>
    public static string Version20 => Document("urn:oasis:names:tc:xliff:document:2.0", "2.0", "", "", "");

    /// <summary>XLIFF 2.1, with ITS.</summary>
    public static string Version21 => Document("urn:oasis:names:tc:xliff:document:2.0", "2.1", Its, Records, Marked);

    /// <summary>XLIFF 2.2.</summary>
    public static string Version22 => Document("urn:oasis:names:tc:xliff:document:2.2", "2.2", Its, Records, Marked);

    private static string Document(string core, string version, string its, string records, string marked) =>
        $"""
            <xliff xmlns="{core}" version="{version}" srcLang="en-GB" trgLang="es-ES" {Modules} {its} my:tool="1">
            <file id="f1" original="a.html" srcDir="ltr" trgDir="auto" canResegment="no" fs:fs="html" my:a="b">
             <skeleton><my:skeleton>a<my:b id="1"/></my:skeleton></skeleton>
             <my:info id="e1"/>
             <mda:metadata id="md1"><mda:metaGroup id="mg1" category="a" appliesTo="source"><mda:meta
             type="a">b</mda:meta>
              <mda:metaGroup><mda:meta type="c">d</mda:meta></mda:metaGroup></mda:metaGroup></mda:metadata>
             <res:resourceData id="rd1">
              <res:resourceItem id="r1" mimeType="image/png" context="no"><res:source href="a.png"/><res:target
               href="b.png" xml:lang="es-ES"/><res:reference href="c.png"/></res:resourceItem>
              <res:resourceItem id="r2"><res:source><my:data>a</my:data></res:source></res:resourceItem>
             </res:resourceData>
             <slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"><slr:normalization
             general="nfc"
              storage="nfd"/></slr:profiles>
             <slr:data profile="my:p"><my:size id="z1"/></slr:data>
             <val:validation><val:rule isPresent="online" occurs="1" caseSensitive="no" normalization="nfd"/>
              <val:rule startsWith="*" existsInSource="yes"/><val:rule my:rule="a"/></val:validation>
             <notes><note id="n1" category="c" priority="2" appliesTo="target" fs:fs="p">A note</note><note/></notes>
             <group id="g1" name="menu" type="my:menu" translate="yes" xml:space="preserve" slr:sizeRestriction="80">
              <group id="g2"/>
              <unit id="u1" type="my:item" name="open" slr:storageRestriction="3,255" slr:sizeInfoRef="z1">
               <mtc:matches>
                <mtc:match id="tm1" ref="#s1" type="tm" subType="my:a" similarity="99.5" matchQuality="80"
                 matchSuitability="90" origin="memory" reference="no"><mda:metadata><mda:metaGroup><mda:meta
                 type="a">b</mda:meta></mda:metaGroup></mda:metadata><originalData><data
                 id="d1">x</data></originalData>
                 <source>Hi <ph id="1" dataRef="d1"/></source><target>Hola <ph id="1"
                 dataRef="d1"/></target></mtc:match>
                <mtc:match ref="#m1" reference="yes"><source>Hi</source><target
                xml:lang="fr">Salut</target></mtc:match>
               </mtc:matches>
               <gls:glossary><gls:glossEntry id="ge1" ref="#m1"><gls:term
               source="house">file</gls:term><gls:translation
                id="gt1" ref="#s1">archivo</gls:translation><gls:translation>fichero</gls:translation><gls:definition
                source="house">A thing</gls:definition></gls:glossEntry></gls:glossary>
               <ctr:changeTrack><ctr:revisions appliesTo="note" ref="n1" currentVersion="v2"><ctr:revision
               author="Ana"
                datetime="2024-01-02T03:04:05Z" version="v1"><ctr:item
                property="content">Old</ctr:item></ctr:revision>
                <ctr:revision version="v2"><ctr:item property="priority">3</ctr:item></ctr:revision></ctr:revisions>
               </ctr:changeTrack>
               <res:resourceData><res:resourceItemRef ref="r1"/></res:resourceData>
               <val:validation><val:rule isPresent="online" disabled="yes"/></val:validation>
               {records}
               <notes><note id="n1">Of the unit</note></notes>
               <originalData><data id="d1">&lt;b&gt;</data><data id="d2" dir="ltr">&lt;/b&gt;<cp hex="0007"/></data>
               </originalData>
               <ignorable id="i0"><source> </source></ignorable>
               <segment id="s1" state="final" subState="my:signed" canResegment="no"><source>Open the <pc id="1"
                type="fmt" subType="xlf:b" dataRefStart="d1" dataRefEnd="d2" equivStart="" equivEnd="" dispStart="[b]"
                dispEnd="[/b]" canOverlap="no" canDelete="no" fs:fs="b"><mrk id="m1" type="term" value="file"
                ref="https://example.org/file">file</mrk></pc><ph id="2" type="ui" subType="xlf:var" disp="%s"
                slr:equivStorage="%s"/></source><target order="3">Abra el <ph id="2" type="ui" subType="xlf:var"/><pc
                id="1" dataRefStart="d1" dataRefEnd="d2" canOverlap="no"
                canDelete="no">archivo</pc></target></segment>
               <segment id="s2"><source><sc id="3" canCopy="no" canDelete="no" canReorder="firstNo"/>Two<ec
               startRef="3"
                canCopy="no" canDelete="no" canReorder="no"/> <mrk id="m2" type="comment"
                ref="#n=n1">words</mrk></source>
                <target order="2"><sc id="3" canCopy="no" canDelete="no" canReorder="firstNo"/>Dos<ec startRef="3"
                canCopy="no" canDelete="no" canReorder="no"/> palabras</target></segment>
               <segment id="s3" state="initial"><source><ec id="4" isolated="yes" dir="rtl"/>end<sm id="m3"
                translate="no"/> and</source></segment>
               <segment id="s4"><source>more<em startRef="m3"/> <sc id="5" isolated="yes"/><ph id="6"
                subFlows="u2"/></source></segment>
               {marked}
              </unit>
             </group>
             <unit id="u2" translate="no"><segment><source xml:lang="en-GB" xml:space="preserve">Sub 
             flow</source><target
              xml:lang="es-ES" xml:space="preserve">Subflujo</target></segment></unit>
            </file>
            </xliff>
            """;
}
