<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT -->
<!-- The claim table: a row a claim, a column a source, sources of one voice side by side. Few sources have room for
     their words; where there are more, a sign tells what each does and the row names who stands apart; where there
     are too many for columns, a row names those that speak. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:r="urn:gainsay:report:1" xmlns:gs="urn:gainsay:functions"
                extension-element-prefixes="gs" exclude-result-prefixes="r">
  <!-- sources of a story with room for words, and with room for a sign -->
  <xsl:variable name="roomy" select="10"/>
  <xsl:variable name="columns" select="60"/>
  <xsl:key name="claim-of-story" match="r:claim" use="concat(@story, ' ', @verdict)"/>

  <xsl:template match="r:claims">
    <xsl:variable name="all" select="@disputed + @changed + @agreed + @single"/>
    <section id="claims">
      <h2>Claims by source</h2>
      <p class="intro">What each source says of the same thing. Silence is not disagreement. Articles of one voice stand together.</p>
      <xsl:if test="$all &gt; count(r:claim)">
        <p class="intro"><xsl:value-of select="count(r:claim)"/> of <xsl:value-of select="$all"/> are shown; the formats <code>csv</code>, <code>json</code> and <code>xml</code> have all.</p>
      </xsl:if>
      <ul class="legend" aria-hidden="true">
        <li class="agrees">agrees</li><li class="narrower">more exact</li><li class="wider">less exact</li>
        <li class="changed">later state</li><li class="differs">differs</li><li class="silent">silent</li>
      </ul>
      <xsl:for-each select="$report/r:stories/r:story">
        <xsl:if test="key('claim-of-story', concat(@n, ' disputed')) | key('claim-of-story', concat(@n, ' changed')) | key('claim-of-story', concat(@n, ' agreed')) | key('claim-of-story', concat(@n, ' single'))">
          <xsl:if test="last() &gt; 1"><h3 class="story" dir="auto"><xsl:value-of select="@title"/></h3></xsl:if>
          <xsl:call-template name="claims-table"><xsl:with-param name="story" select="string(@n)"/></xsl:call-template>
        </xsl:if>
      </xsl:for-each>
      <!-- what is claimed in several stories -->
      <xsl:if test="r:claim[not(@story)]">
        <h3 class="story">Across stories</h3>
        <xsl:call-template name="claims-table"/>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- the claims of a story, or without one those across stories -->
  <xsl:template name="claims-table">
    <xsl:param name="story"/>
    <xsl:variable name="n" select="count($report/r:articles/r:article[@story = $story and not(@unread)])"/>
    <xsl:variable name="shape">
      <xsl:choose>
        <xsl:when test="$n &gt; $columns or $n = 0">list</xsl:when>
        <xsl:when test="$n &gt; $roomy">signs</xsl:when>
        <xsl:otherwise>words</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="voices" select="$report/r:groups/r:group[key('article-of-group', @n)[@story = $story][not(@unread)]]"/>
    <div class="scroll" role="region" aria-label="Claims by source{substring(', story ', 1, 8 * (string($story) != ''))}{$story}" tabindex="0">
      <table class="claims {$shape}">
        <xsl:call-template name="claims-head"><xsl:with-param name="story" select="$story"/><xsl:with-param name="shape" select="string($shape)"/><xsl:with-param name="voices" select="$voices"/></xsl:call-template>
        <xsl:call-template name="claims-body"><xsl:with-param name="story" select="$story"/><xsl:with-param name="shape" select="string($shape)"/><xsl:with-param name="n" select="$n"/><xsl:with-param name="verdict" select="'disputed'"/><xsl:with-param name="title" select="'Disputed'"/></xsl:call-template>
        <xsl:call-template name="claims-body"><xsl:with-param name="story" select="$story"/><xsl:with-param name="shape" select="string($shape)"/><xsl:with-param name="n" select="$n"/><xsl:with-param name="verdict" select="'changed'"/><xsl:with-param name="title" select="'Changed over time'"/></xsl:call-template>
        <xsl:call-template name="claims-body"><xsl:with-param name="story" select="$story"/><xsl:with-param name="shape" select="string($shape)"/><xsl:with-param name="n" select="$n"/><xsl:with-param name="verdict" select="'agreed'"/><xsl:with-param name="title" select="'Agreed by independent voices'"/></xsl:call-template>
        <xsl:call-template name="claims-body"><xsl:with-param name="story" select="$story"/><xsl:with-param name="shape" select="string($shape)"/><xsl:with-param name="n" select="$n"/><xsl:with-param name="verdict" select="'single'"/><xsl:with-param name="title" select="'Told by one voice only'"/></xsl:call-template>
      </table>
    </div>
  </xsl:template>

  <!-- ==== columns ==== -->

  <xsl:template name="claims-head">
    <xsl:param name="story"/>
    <xsl:param name="shape"/>
    <xsl:param name="voices"/>
    <thead>
      <xsl:choose>
        <xsl:when test="$shape = 'list'"><tr><th scope="col">Claim</th><th scope="col">Sources that speak of it</th></tr></xsl:when>
        <xsl:otherwise>
          <tr>
            <th scope="col" rowspan="2">Claim</th>
            <xsl:for-each select="$voices"><xsl:call-template name="voice-head"><xsl:with-param name="shape" select="$shape"/><xsl:with-param name="members" select="count(key('article-of-group', @n)[@story = $story][not(@unread)])"/></xsl:call-template></xsl:for-each>
          </tr>
          <tr>
            <xsl:for-each select="$voices">
              <xsl:for-each select="key('article-of-group', @n)[@story = $story][not(@unread)]">
                <th scope="col"><div><xsl:call-template name="outlet-link"/><xsl:if test="$shape = 'words' and @date"><small><xsl:call-template name="day"/></small></xsl:if></div></th>
              </xsl:for-each>
            </xsl:for-each>
          </tr>
        </xsl:otherwise>
      </xsl:choose>
    </thead>
  </xsl:template>

  <xsl:template name="voice-head">
    <xsl:param name="shape"/>
    <xsl:param name="members"/>
    <th scope="colgroup" colspan="{$members}">
      <xsl:choose>
        <xsl:when test="@sign and $members &gt; 1">
          <xsl:attribute name="class">voice</xsl:attribute>
          <xsl:attribute name="title"><xsl:value-of select="concat(@label, ', ', @sign)"/></xsl:attribute>
          <xsl:value-of select="@label"/><xsl:if test="$shape = 'words'"><xsl:value-of select="concat(', ', @sign)"/></xsl:if>
        </xsl:when>
        <xsl:when test="$shape = 'words'"><span class="aside"><xsl:if test="@sign"><xsl:value-of select="@label"/></xsl:if><xsl:if test="not(@sign)">own voice</xsl:if></span></xsl:when>
        <xsl:otherwise><span class="hidden">own voice</span></xsl:otherwise>
      </xsl:choose>
    </th>
  </xsl:template>

  <!-- ==== rows ==== -->

  <xsl:template name="claims-body">
    <xsl:param name="story"/>
    <xsl:param name="shape"/>
    <xsl:param name="n"/>
    <xsl:param name="verdict"/>
    <xsl:param name="title"/>
    <xsl:for-each select="$report">
      <xsl:variable name="claims" select="key('claim-of-story', concat($story, ' ', $verdict))"/>
      <xsl:if test="$claims">
        <tbody>
          <tr class="verdict">
            <th scope="rowgroup">
              <xsl:attribute name="colspan"><xsl:choose><xsl:when test="$shape = 'list'">2</xsl:when><xsl:otherwise><xsl:value-of select="$n + 1"/></xsl:otherwise></xsl:choose></xsl:attribute>
              <span><xsl:value-of select="$title"/><xsl:text> </xsl:text><span class="n"><xsl:value-of select="count($claims)"/></span></span>
            </th>
          </tr>
          <xsl:apply-templates select="$claims"><xsl:with-param name="shape" select="$shape"/></xsl:apply-templates>
        </tbody>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="r:claim">
    <xsl:param name="shape"/>
    <tr id="c{@n}">
      <xsl:call-template name="claim-head"><xsl:with-param name="shape" select="$shape"/></xsl:call-template>
      <xsl:choose>
        <xsl:when test="$shape = 'list'"><gs:cell-list/></xsl:when>
        <xsl:when test="$shape = 'signs'"><gs:signs/></xsl:when>
        <xsl:otherwise><gs:cells/></xsl:otherwise>
      </xsl:choose>
    </tr>
  </xsl:template>

  <xsl:template name="claim-head">
    <xsl:param name="shape"/>
    <th scope="row">
      <xsl:choose>
        <xsl:when test="@finding"><a href="#f-{@finding}"><xsl:value-of select="@title"/></a></xsl:when>
        <xsl:otherwise><xsl:value-of select="@title"/></xsl:otherwise>
      </xsl:choose>
      <small>
        <xsl:if test="@slot != 'event'"><xsl:value-of select="concat(@slot, ' · ')"/></xsl:if>
        <xsl:call-template name="count"><xsl:with-param name="n" select="@articles"/><xsl:with-param name="noun" select="'article'"/></xsl:call-template>
        <xsl:text>, </xsl:text>
        <xsl:call-template name="count"><xsl:with-param name="n" select="@voices"/><xsl:with-param name="noun" select="'voice'"/></xsl:call-template>
      </small>
      <xsl:if test="$shape = 'signs' and @slot != 'event'"><gs:values/></xsl:if>
      <gs:why/>
    </th>
  </xsl:template>
</xsl:stylesheet>
